import { toCapture } from '../blocks.ts';
import { ImportError, type ImportedText, type Importer } from '../importer.ts';
import { describeOfficeLosses, type FileProperties, readOfficeMetadata } from '../office/office-metadata.ts';
import { childOf, childrenOf, type XmlElement, xmlText } from '../office/xml-tree.ts';
import { TextFlow } from '../text/text-flow.ts';
import { zipKind } from '../zip/zip-kind.ts';
import { DocxBody, type DocxContext } from './docx-body.ts';
import { DocxNotes } from './docx-notes.ts';
import { DocxNumbering } from './docx-numbering.ts';
import { DocxPackage, type DocxPart } from './docx-package.ts';
import { DocxStyles } from './docx-styles.ts';

/** Word documents. Insertions under review count as text, deletions and comments do not. */
export const docxImporter: Importer = {
  name: 'docx',
  version: 1,
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  accepts: ({ bytes }) => zipKind(bytes) === 'docx',
  async read(bytes, { name }): Promise<ImportedText> {
    const file = await DocxPackage.open(bytes, name);
    const main = await file.main();
    const context = await readContext(file, main);
    new DocxBody(context, main.targets).readBlocks(childOf(main.root, 'w:body') ?? main.root);
    context.flow.end();
    context.notes.readAll(context.flow, (note, part) => new DocxBody(context, part.targets).readBlocks(note));
    const comments = childrenOf((await file.part('comments'))?.root, 'w:comment').length;
    const parts = context.flow.finish();
    if (parts.length === 0 && comments > 0) {
      throw new ImportError(
        `${name} holds no text, only comments, which are not read. Copy what you need of them into the text, and try again.`,
      );
    }
    const blocks = parts.flatMap(({ block, fate }) => (fate.kind === 'kept' ? [block] : []));
    const properties = readProperties(await file.properties(), context.titles);
    return {
      ...toCapture(parts, name),
      ...(await readOfficeMetadata(properties, blocks)),
      pages: [],
      members: [],
      encoding: null,
      pictures: context.flow.pictures.usedIn(parts.map(({ block }) => block)),
      warnings: describeOfficeLosses({
        comments,
        pictures: context.flow.unshownPictures,
        damaged: file.damagedPictures,
        ...context.leftOut,
      }),
      extractor: `${this.name}/${this.version}`,
      mediaType: this.mediaType,
    };
  },
};

async function readContext(file: DocxPackage, main: DocxPart): Promise<DocxContext> {
  const styles = new DocxStyles((await file.part('styles'))?.root ?? null);
  const numbering = new DocxNumbering((await file.part('numbering'))?.root ?? null, styles);
  const notes = { footnote: await file.part('footnotes'), endnote: await file.part('endnotes') };
  const settings = (await file.part('settings'))?.root ?? null;
  const pictures = new Map<string, Uint8Array>();
  for (const part of [main, notes.footnote, notes.endnote]) {
    for (const { kind, target, isOutside } of part?.targets.values() ?? []) {
      const bytes =
        kind === 'image' && !isOutside && !pictures.has(target) ? await file.picture(target) : null;
      if (bytes) pictures.set(target, bytes);
    }
  }
  return {
    flow: new TextFlow(),
    styles,
    numbering,
    notes: new DocxNotes(notes, settings),
    pictures,
    leftOut: { deletions: 0, hidden: 0 },
    titles: [],
  };
}

function readProperties(root: XmlElement | null, titlesInText: readonly string[]): FileProperties {
  const read = (name: string) => xmlText(childOf(root, name)) || null;
  return {
    title: read('dc:title'),
    authors: read('dc:creator')?.split(';') ?? [],
    created: read('dcterms:created'),
    modified: read('dcterms:modified'),
    language: read('dc:language'),
    titlesInText,
  };
}
