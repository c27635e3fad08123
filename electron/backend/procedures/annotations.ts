import { notAllowed } from '../../../db/library-error.ts';
import { importAnnotations } from '../import-annotations.ts';
import { parseWebAnnotations } from '../importers/annotations/web-annotations.ts';
import { decodeText } from '../importers/encoding/decode-text.ts';
import { base } from './base.ts';

/** `annotations.*` */
export const annotations = {
  import: base.annotations.import.handler(async ({ input, context: { library } }) => {
    const { text } = decodeText(new Uint8Array(await input.file.arrayBuffer()));
    const entries = parseWebAnnotations(text);
    if (!entries) throw notAllowed(`${input.file.name} holds no JSON. Nothing was imported.`);
    const command = { id: input.commandId, kind: 'annotations.import', label: 'Annotations imported' };
    return library.command(command, (write) => importAnnotations(write, entries));
  }),
};
