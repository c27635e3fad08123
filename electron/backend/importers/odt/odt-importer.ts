import { toCapture } from '../blocks.ts';
import type { ImportedText, Importer } from '../importer.ts';
import { describeOfficeLosses, type FileProperties, readOfficeMetadata } from '../office/office-metadata.ts';
import { childOf, type XmlElement, xmlText } from '../office/xml-tree.ts';
import { TextFlow } from '../text/text-flow.ts';
import { zipKind } from '../zip/zip-kind.ts';
import { OdtBody } from './odt-body.ts';
import { openOdt } from './odt-package.ts';
import { OdtStyles } from './odt-styles.ts';

/** OpenDocument texts, as LibreOffice writes them. Insertions under review count as text, deletions and comments do not. */
export const odtImporter: Importer = {
  name: 'odt',
  version: 1,
  mediaType: 'application/vnd.oasis.opendocument.text',
  accepts: ({ bytes }) => zipKind(bytes) === 'odt',
  async read(bytes, { name }): Promise<ImportedText> {
    const { text, styles, meta, pictures, damagedPictures } = await openOdt(bytes, name);
    const flow = new TextFlow();
    const body = new OdtBody(flow, new OdtStyles(styles), pictures);
    body.readText(text);
    const parts = flow.finish();
    const blocks = parts.flatMap(({ block, fate }) => (fate.kind === 'kept' ? [block] : []));
    return {
      ...toCapture(parts, name),
      ...(await readOfficeMetadata(readProperties(meta, body.titles), blocks)),
      pages: [],
      members: [],
      encoding: null,
      pictures: flow.pictures.usedIn(parts.map(({ block }) => block)),
      warnings: describeOfficeLosses({
        ...body.leftOut,
        pictures: flow.unshownPictures,
        damaged: damagedPictures,
      }),
      extractor: `${this.name}/${this.version}`,
      mediaType: this.mediaType,
    };
  },
};

function readProperties(meta: XmlElement | null, titlesInText: readonly string[]): FileProperties {
  const read = (name: string) => xmlText(childOf(meta, name)) || null;
  return {
    title: read('dc:title'),
    // `dc:creator` is who saved it last.
    authors: read('meta:initial-creator')?.split(';') ?? [],
    created: read('meta:creation-date'),
    modified: read('dc:date'),
    language: read('dc:language'),
    titlesInText,
  };
}
