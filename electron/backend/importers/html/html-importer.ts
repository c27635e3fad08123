import { toCapture } from '../blocks.ts';
import { type DecodedText, decodeText, decodingWarnings, refuseBinary } from '../encoding/decode-text.ts';
import type { ImportedText, Importer } from '../importer.ts';
import { takeInlinePictures } from '../inline-pictures.ts';
import { Pictures } from '../pictures.ts';
import { extractArticle } from './extract-article.ts';
import { readLanguage } from './html-language.ts';
import { readDeclared } from './html-metadata.ts';
import { completeMetadata } from './html-visible-metadata.ts';
import { parsePage, refuseHugeTree } from './parse-html.ts';

/** Saved web pages: the article without menus and teasers. */
export const htmlImporter: Importer = {
  name: 'html',
  version: 3,
  mediaType: 'text/html',
  accepts: ({ name, head }) =>
    /\.(html?|xhtml)$/i.test(name) || (!/\.[a-z0-9]{1,8}$/i.test(name) && looksLikeHtml(head)),
  async read(bytes, { name, encoding }): Promise<ImportedText> {
    refuseBinary(bytes, name);
    const decoded = decodeText(bytes, declaredEncoding(bytes), encoding);
    return readPage(decoded, name, new Pictures());
  },
};

/** The article of a page whose text is read; `pictures` are those that came beside it. */
export async function readPage(
  decoded: DecodedText,
  name: string,
  pictures: Pictures,
): Promise<ImportedText> {
  const html = takeInlinePictures(decoded.text, pictures);
  const page = parsePage(html);
  refuseHugeTree(page, name);
  const declared = readDeclared(page, html);
  const { parts, isWholePage } = extractArticle(page, pictures, declared.hints);
  const { metadata, evidence, otherDates } = completeMetadata(declared, parts);
  const kept = parts.flatMap(({ block, fate }) => (fate.kind === 'kept' ? [block] : []));
  const outside = kept.filter(({ attrs }) => attrs.source).length;
  const language = await readLanguage(metadata.language, kept.map((block) => block.textContent).join('\n'));
  return {
    ...toCapture(parts, name),
    pages: [],
    members: [],
    otherDates,
    encoding: decoded.encoding,
    pictures: pictures.usedIn(parts.map(({ block }) => block)),
    metadata: { ...metadata, language: language?.value ?? null },
    evidence: language?.evidence ? { ...evidence, language: language.evidence } : evidence,
    warnings: [
      ...decodingWarnings(decoded, name),
      ...(isWholePage
        ? ['No article could be told from the rest of the page, so nearly all of its text was kept.']
        : []),
      ...(outside > 0 ? [`Pictures that are not in the file, and are not fetched: ${outside}.`] : []),
    ],
    extractor: `${htmlImporter.name}/${htmlImporter.version}`,
    mediaType: htmlImporter.mediaType,
  };
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
