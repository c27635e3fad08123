import { toCapture } from '../blocks.ts';
import type { ImportedText, Importer } from '../importer.ts';
import { describeOfficeLosses, type FileProperties, readOfficeMetadata } from '../office/office-metadata.ts';
import { TextFlow } from '../text/text-flow.ts';
import { RtfReader } from './rtf-reader.ts';

/** Rich Text Format, as old and simple office programs write it. */
export const rtfImporter: Importer = {
  name: 'rtf',
  version: 1,
  mediaType: 'application/rtf',
  accepts: ({ head }) => /^\s*\{\\rtf/.test(new TextDecoder('latin1').decode(head.subarray(0, 100))),
  async read(bytes, { name }): Promise<ImportedText> {
    const flow = new TextFlow();
    const reader = new RtfReader(flow, name);
    reader.read(bytes);
    const parts = flow.finish();
    const blocks = parts.flatMap(({ block, fate }) => (fate.kind === 'kept' ? [block] : []));
    return {
      ...toCapture(parts, name),
      ...(await readOfficeMetadata(readProperties(reader), blocks)),
      pages: [],
      members: [],
      encoding: null,
      pictures: flow.pictures.usedIn(parts.map(({ block }) => block)),
      warnings: [
        ...(reader.isCutOff ? [`${name} ends in the middle; what stands before that was read.`] : []),
        ...describeOfficeLosses({ ...reader.leftOut, pictures: flow.unshownPictures }),
      ],
      extractor: `${this.name}/${this.version}`,
      mediaType: this.mediaType,
    };
  },
};

function readProperties({ header, text }: RtfReader): FileProperties {
  return {
    title: header.properties.get('title') ?? null,
    authors: header.properties.get('author')?.split(';') ?? [],
    created: header.dates.get('creatim') ?? null,
    modified: header.dates.get('revtim') ?? null,
    language: null,
    titlesInText: text.titles,
  };
}
