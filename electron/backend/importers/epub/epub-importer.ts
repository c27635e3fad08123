import { toCapture } from '../blocks.ts';
import { detectLanguage } from '../detect-language.ts';
import { convertHtml } from '../html/convert-html.ts';
import { parseFragment, refuseHugeTree } from '../html/parse-html.ts';
import type { ImportedText, Importer } from '../importer.ts';
import { addressOf } from '../inline-pictures.ts';
import { describeUnshown } from '../office/office-metadata.ts';
import { Pictures } from '../pictures.ts';
import { References } from '../references.ts';
import { splitLongBlocks } from '../split-long-block.ts';
import { zipKind } from '../zip/zip-kind.ts';
import { folderOf } from '../zip/zip-path.ts';
import { readChapter } from './epub-chapter.ts';
import { readEpubMetadata } from './epub-metadata.ts';
import { type EpubItem, type EpubPackage, findEntry, openEpub } from './epub-package.ts';
import { placePages, takePageSigns } from './epub-pages.ts';

/** Books: their chapters in reading order, as one text. Scripts, styles and fonts are no part of it. */
export const epubImporter: Importer = {
  name: 'epub',
  version: 1,
  mediaType: 'application/epub+zip',
  accepts: ({ bytes }) => zipKind(bytes) === 'epub',
  async read(bytes, { name }): Promise<ImportedText> {
    const book = await openEpub(bytes, name);
    const pictures = new Pictures();
    const { html, missing, unshown, pages } = await readBook(book, pictures, name);
    const root = parseFragment(html);
    refuseHugeTree(root, name);
    const references = new References();
    const made = splitLongBlocks(convertHtml(root, { pictures, references }), references);
    const { blocks: clean, breaks } = takePageSigns(made, pages, references);
    const blocks = references.resolve(clean);
    const { metadata, evidence, otherDates } = readEpubMetadata(book.metadata);
    const language =
      metadata.language ?? (await detectLanguage(blocks.map(({ textContent }) => textContent).join('\n')));
    return {
      ...toCapture(
        blocks.map((block) => ({ block, fate: { kind: 'kept' }, line: null })),
        name,
      ),
      pages: placePages(breaks, blocks),
      members: [],
      otherDates,
      encoding: null,
      pictures: pictures.usedIn(blocks),
      metadata: { ...metadata, language },
      evidence: language && !metadata.language ? { ...evidence, language: 'the text itself' } : evidence,
      warnings: [
        ...(missing > 0 ? [`Chapters that ${name} lists and does not hold: ${missing}.`] : []),
        ...describeUnshown(unshown, book.archive.damaged.size),
      ],
      extractor: `${this.name}/${this.version}`,
      mediaType: this.mediaType,
    };
  },
};

/** The chapters as one page, the cover before them if no chapter shows it. */
async function readBook(
  { archive, spine, cover }: EpubPackage,
  pictures: Pictures,
  name: string,
): Promise<{ html: string; missing: number; unshown: number; pages: string[] }> {
  const chapters = spine.filter(({ properties }) => !properties.includes('nav'));
  const places = new Map(chapters.map(({ entry }, i) => [entry, `c${i}`]));
  const addresses = await keepPictures(archive, pictures);
  const shown = new Set<string>();
  const written: string[] = [];
  const pages: string[] = [];
  let missing = 0;
  let unshown = 0;
  const show = (entry: string): string | null => {
    const isNew = !shown.has(entry);
    shown.add(entry);
    const address = addresses.get(entry) ?? null;
    if (address === null && isNew && archive.has(entry) && !archive.damaged.has(entry)) unshown++;
    return address;
  };
  for (const [i, { entry, mediaType }] of chapters.entries()) {
    if (mediaType.startsWith('image/')) {
      written.push(`<img src="${show(entry) ?? ''}">`);
      continue;
    }
    const bytes = await archive.read(entry);
    if (!bytes) {
      missing++;
      continue;
    }
    const folder = folderOf(entry);
    const chapter = {
      id: (own: string) => (own ? `c${i}-${own}` : `c${i}`),
      link: (href: string) => {
        if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return href;
        const [path, fragment] = href.split('#', 2);
        const place = path ? places.get(findEntry(archive, folder, path)) : `c${i}`;
        return place === undefined ? null : `#${place}${fragment ? `-${fragment}` : ''}`;
      },
      page: (label: string) => pages.push(label),
      picture: (src: string) => show(findEntry(archive, folder, src)),
    };
    written.push(readChapter(bytes, chapter, name));
  }
  return { html: coverOf(cover, shown, addresses) + written.join('\n'), missing, unshown, pages };
}

function coverOf(
  cover: EpubItem | null,
  shown: ReadonlySet<string>,
  addresses: ReadonlyMap<string, string>,
): string {
  const address = cover && !shown.has(cover.entry) ? addresses.get(cover.entry) : undefined;
  return address ? `<p><img src="${address}"></p>` : '';
}

/** The addresses that stand for the book's pictures, by entry. */
async function keepPictures(
  archive: EpubPackage['archive'],
  pictures: Pictures,
): Promise<Map<string, string>> {
  const addresses = new Map<string, string>();
  for (const entry of archive.names()) {
    const bytes = /\.(png|jpe?g|gif|webp|avif)$/i.test(entry) ? await archive.readIfWhole(entry) : null;
    const picture = bytes && pictures.keep(bytes);
    if (picture) addresses.set(entry, addressOf(picture));
  }
  return addresses;
}
