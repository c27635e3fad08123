import { toCapture } from './blocks.ts';
import { decodeText, refuseBinary } from './decode-text.ts';
import { detectLanguage } from './detect-language.ts';
import { extractArticle } from './extract-article.ts';
import { readHtmlMetadata } from './html-metadata.ts';
import type { ImportedText, Importer } from './importer.ts';
import { takeInlinePictures } from './inline-pictures.ts';
import { type HtmlDocument, parsePage, refuseHugeTree } from './parse-html.ts';
import { Pictures } from './pictures.ts';

/** Saved web pages: the article without menus and teasers. */
export const htmlImporter: Importer = {
  name: 'html',
  version: 3,
  mediaType: 'text/html',
  accepts: ({ name, head }) =>
    /\.(html?|xhtml)$/i.test(name) || (!/\.[a-z0-9]{1,8}$/i.test(name) && looksLikeHtml(head)),
  async read(bytes, { name, encoding }): Promise<ImportedText> {
    refuseBinary(bytes, name);
    const decoded = decodeText(bytes, encoding ?? declaredEncoding(bytes));
    const pictures = new Pictures();
    const html = takeInlinePictures(decoded.text, pictures);
    const page = parsePage(html);
    refuseHugeTree(page, name);
    const { metadata, evidence } = readHtmlMetadata(page);
    const addresses = readAddresses(page, html);
    const { parts, isWholePage } = extractArticle(page, pictures, { title: metadata.title, addresses });
    const capture = toCapture(parts, name);
    const kept = parts.flatMap(({ block, fate }) => (fate.kind === 'kept' ? [block] : []));
    const plain = kept.map((block) => block.textContent).join('\n');
    const outside = kept.filter(({ attrs }) => attrs.source).length;
    const language = metadata.language ?? (await detectLanguage(plain));
    return {
      ...capture,
      pages: [],
      members: [],
      otherDates: [],
      encoding: decoded.encoding,
      pictures: pictures.usedIn(parts.map(({ block }) => block)),
      metadata: { ...metadata, language },
      evidence: language && !metadata.language ? { ...evidence, language: 'the text itself' } : evidence,
      warnings: [
        ...(decoded.certain
          ? []
          : [`The encoding was guessed as ${decoded.encoding}; check names with accents.`]),
        ...(isWholePage
          ? ['No article could be told from the rest of the page, so nearly all of its text was kept.']
          : []),
        ...(outside > 0 ? [`Pictures that are not in the file, and are not fetched: ${outside}.`] : []),
      ],
      extractor: `${this.name}/${this.version}`,
      mediaType: this.mediaType,
    };
  },
};

/** What the page says its own address is; browsers write links inside a saved page with it. */
function readAddresses(page: HtmlDocument, html: string): Set<string> {
  const said = [
    page.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    page.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    /<!-- saved from url=\(\d+\)(\S+) -->/.exec(html)?.[1],
  ];
  return new Set(said.flatMap((address) => address?.trim().split('#', 1) ?? []));
}

function looksLikeHtml(head: Uint8Array): boolean {
  return /^\s*(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body)[\s>]/i.test(decodeText(head).text);
}

/** The encoding that the page's first bytes name, in XML's way or HTML's. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const match = /<meta[^>]+charset\s*=\s*["']?([\w-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head);
  return match?.[1] ?? match?.[2] ?? null;
}
