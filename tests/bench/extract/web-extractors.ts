import { Readability } from '@mozilla/readability';
import { DefuddleClass } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { canonicalText } from '../../../core/text/canonical-text.ts';
import { schema } from '../../../core/text/schema.ts';
import { convertHtml } from '../../../electron/backend/importers/html/convert-html.ts';
import { htmlImporter } from '../../../electron/backend/importers/html/html-importer.ts';
import { parseFragment } from '../../../electron/backend/importers/html/parse-html.ts';
import { Pictures } from '../../../electron/backend/importers/pictures.ts';
import { References } from '../../../electron/backend/importers/references.ts';

/** Gives the text of a page's article. */
export type Extractor = (bytes: Uint8Array) => Promise<string>;

/** Postil as it imports, and the extractors alone, their HTML made into text by the same conversion. */
export const webExtractors: Readonly<Record<string, Extractor>> = {
  postil: async (bytes) => {
    const { content } = await htmlImporter.read(bytes, { name: 'page.html' });
    return canonicalText(schema.nodeFromJSON(content));
  },
  readability: async (bytes) =>
    textOf(new Readability(parseHTML(decode(bytes)).document).parse()?.content ?? ''),
  defuddle: async (bytes) => {
    const page = Object.assign(parseHTML(decode(bytes)).document, { styleSheets: [] });
    // Without fetching, and without a complaint on the console for each damaged script.
    for (const script of page.querySelectorAll('script')) script.remove();
    const options = { url: 'about:blank', useAsync: false };
    return textOf(new DefuddleClass(page, options).parse().content);
  },
};

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** The words of an extract; those of pictures are left out, as in the true texts. */
function textOf(html: string): string {
  return convertHtml(parseFragment(html), { pictures: new Pictures(), references: new References() })
    .filter(({ type }) => type !== schema.nodes.image)
    .map((block) => block.textContent)
    .join('\n');
}
