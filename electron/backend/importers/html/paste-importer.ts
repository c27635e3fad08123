import { toCapture } from '../blocks.ts';
import { decodeText } from '../encoding/decode-text.ts';
import type { ImportedText, Importer } from '../importer.ts';
import { takeInlinePictures } from '../inline-pictures.ts';
import { readOfficeMetadata } from '../office/office-metadata.ts';
import { Pictures } from '../pictures.ts';
import { References } from '../references.ts';
import { splitLongBlocks } from '../split-long-block.ts';
import { convertHtml } from './convert-html.ts';
import { parseFragment, refuseHugeTree } from './parse-html.ts';

/** How a pasted piece of a page begins, as the clipboard of Windows marks it. No saved page begins so. */
const start = /^<!doctype html><meta charset="utf-8"><!--StartFragment-->/;

/** Pieces of pages that were copied and pasted: somebody has chosen them, so all of their text is kept. */
export const pasteImporter: Importer = {
  name: 'paste',
  version: 1,
  mediaType: 'text/html',
  accepts: ({ head }) => start.test(new TextDecoder('latin1').decode(head.subarray(0, 200))),
  async read(bytes, { name }): Promise<ImportedText> {
    const pasted = decodeText(bytes, 'utf-8').text.replace(start, '');
    const pictures = new Pictures();
    const root = parseFragment(takeInlinePictures(innermostFragment(pasted), pictures));
    refuseHugeTree(root, name);
    const references = new References();
    const blocks = references.resolve(
      splitLongBlocks(convertHtml(root, { pictures, references }), references),
    );
    const outside = blocks.filter(({ attrs }) => attrs.source).length;
    return {
      ...toCapture(
        blocks.map((block) => ({ block, fate: { kind: 'kept' }, line: null })),
        name,
      ),
      ...(await readOfficeMetadata(nothingStated, blocks)),
      pages: [],
      members: [],
      encoding: 'utf-8',
      pictures: pictures.usedIn(blocks),
      warnings:
        outside > 0 ? [`Pictures that were not pasted with the text, and are not fetched: ${outside}.`] : [],
      extractor: `${this.name}/${this.version}`,
      mediaType: this.mediaType,
    };
  },
};

const nothingStated = {
  title: null,
  authors: [],
  created: null,
  modified: null,
  language: null,
  titlesInText: [],
};

/** What the clipboard itself marks as the piece that was copied, without the page's frame around it. */
function innermostFragment(html: string): string {
  const marked = '<!--StartFragment-->';
  const from = html.lastIndexOf(marked);
  const piece = from < 0 ? html : html.slice(from + marked.length);
  const to = piece.indexOf('<!--EndFragment-->');
  return to < 0 ? piece : piece.slice(0, to);
}
