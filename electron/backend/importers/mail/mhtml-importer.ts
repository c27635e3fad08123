import { decodeText } from '../encoding/decode-text.ts';
import { htmlImporter, readPage } from '../html/html-importer.ts';
import { ImportError, type ImportedText, type Importer } from '../importer.ts';
import { addressOf } from '../inline-pictures.ts';
import { Pictures } from '../pictures.ts';
import { readMailDay } from './eml-date.ts';
import { isSavedPage, readMailHeaders, readParameter } from './eml-head.ts';
import { type MhtmlPart, readMhtmlParts } from './mhtml-parts.ts';

/** Web pages that a browser has saved as one file, with their pictures. */
export const mhtmlImporter: Importer = {
  name: 'mhtml',
  /** What a page is read to is what the importer of pages makes of it. */
  version: htmlImporter.version,
  mediaType: 'multipart/related',
  accepts: ({ name, head }) => {
    const ending = /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase();
    if (ending && !['mht', 'mhtml', 'eml'].includes(ending)) return false;
    const headers = readMailHeaders(head);
    return headers !== null && (isSavedPage(headers) || ending?.startsWith('mht') === true);
  },
  async read(bytes, { name, encoding }): Promise<ImportedText> {
    const headers = readMailHeaders(bytes) ?? new Map<string, string>();
    const parts = await readMhtmlParts(bytes, headers);
    const main = findMain(parts, readParameter(headers.get('content-type'), 'start'));
    if (!main) throw new ImportError(`${name} holds no web page. Save the page once more, and try again.`);
    const pictures = new Pictures();
    const address = headers.get('snapshot-content-location')?.trim() || main.location;
    const decoded = decodeText(main.bytes, main.charset ?? declaredCharset(main.bytes), encoding);
    const html = showPictures(decoded.text, keepPictures(parts, pictures), address);
    const page = await readPage({ ...decoded, text: withAddress(html, address) }, name, pictures);
    const savedOn = readMailDay(headers.get('date'));
    return {
      ...page,
      otherDates: [
        ...page.otherDates,
        ...(savedOn ? [{ text: savedOn, why: 'When the page was saved' }] : []),
      ],
      extractor: `${this.name}/${this.version}`,
      mediaType: this.mediaType,
    };
  },
};

/** The page itself: the part that is named as the first, else the first that is a page. */
function findMain(parts: readonly MhtmlPart[], start: string | null): MhtmlPart | null {
  const pages = parts.filter(({ type }) => /^(text\/html|application\/xhtml\+xml)$/.test(type));
  return (
    pages.find(({ contentId }) => contentId !== null && contentId === start?.replace(/^<|>$/g, '')) ??
    pages[0] ??
    null
  );
}

/** The addresses that stand for the pictures, by where they were saved from and by what the page may call them. */
function keepPictures(parts: readonly MhtmlPart[], pictures: Pictures): ReadonlyMap<string, string> {
  const kept = new Map<string, string>();
  for (const { type, location, contentId, bytes } of parts) {
    if (!type.startsWith('image/') && type !== 'application/octet-stream') continue;
    const picture = pictures.keep(bytes);
    if (!picture) continue;
    if (location) kept.set(location, addressOf(picture));
    if (contentId) kept.set(`cid:${contentId}`, addressOf(picture));
  }
  return kept;
}

/** The page with the addresses of its pictures that are in the file put in place of those that are not. */
function showPictures(html: string, kept: ReadonlyMap<string, string>, base: string | null): string {
  if (kept.size === 0) return html;
  const find = (src: string): string | undefined => {
    const address = src.trim().replaceAll('&amp;', '&');
    return kept.get(address) ?? kept.get(URL.parse(address, base ?? undefined)?.href ?? '');
  };
  return html.replace(/<img\b[^<>]*>/gi, (tag) => {
    const sources = [...tag.matchAll(/\s(?:src|data-src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi)];
    const candidates = /\ssrcset\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag);
    const addresses = [
      ...sources.map(([, double, single, bare]) => double ?? single ?? bare ?? ''),
      ...(candidates?.[1] ?? candidates?.[2] ?? '')
        .split(',')
        .map((each) => each.trim().split(/\s/, 1)[0] ?? ''),
    ];
    const found = addresses.map(find).find((address) => address !== undefined);
    if (!found) return tag;
    return tag
      .replace(/\s(?:src|srcset|data-src)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '')
      .replace(/^<img/i, `<img src="${found}"`);
  });
}

/** The page with a note of its address, as browsers write it into pages that they save alone. */
function withAddress(html: string, address: string | null): string {
  const url = address && URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || html.includes('<!-- saved from url=')) return html;
  return `<!-- saved from url=(${String(url.href.length).padStart(4, '0')})${url.href} -->\n${html}`;
}

/** The encoding that the page's first bytes name. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? null;
}
