import { emptyTagFields } from '../../../core/model/tag.ts';
import { listSharedNames, setNameMeaning } from '../../../db/shared-names.ts';
import { splitTag } from '../../../db/split-tag.ts';
import { countUse } from '../../../db/tag-use.ts';
import { insertTag } from '../../../db/tags.ts';
import { readCodebook } from '../codebook-files/read-codebook.ts';
import { writeCodebook } from '../codebook-files/write-codebook.ts';
import { importCodebook } from '../import-codebook.ts';
import { base } from './base.ts';

/** `codebook.*` */
export const codebook = {
  use: base.codebook.use.handler(({ context, input }) => countUse(context.library.db, input.ids)),

  add: base.codebook.add.handler(({ context, input: { commandId, tags } }) => {
    const label = tags.length === 1 ? 'Tag created' : `${tags.length} tags created`;
    context.library.command({ id: commandId, kind: 'codebook.add', label }, (write) => {
      for (const { id, ...fields } of tags) insertTag(write, id, { ...emptyTagFields, ...fields });
    });
  }),

  merge: base.codebook.merge.handler(({ context: { library }, input: { commandId, ids, into } }) =>
    library.work({ id: commandId, kind: 'codebook.merge', ids, into }),
  ),

  split: base.codebook.split.handler(({ context, input: { commandId, ...split } }) =>
    context.library.command({ id: commandId, kind: 'codebook.split', label: 'Tag split' }, (write) =>
      splitTag(write, split),
    ),
  ),

  sharedNames: base.codebook.sharedNames.handler(({ context }) => listSharedNames(context.library.db)),

  setMeaning: base.codebook.setMeaning.handler(({ context, input: { commandId, name, tagId } }) =>
    context.library.command(
      { id: commandId, kind: 'codebook.setMeaning', label: 'Meaning of a name set' },
      (write) => setNameMeaning(write, name, tagId),
    ),
  ),

  import: base.codebook.import.handler(async ({ context: { library }, input: { commandId, file } }) => {
    const codebook = readCodebook(new Uint8Array(await file.arrayBuffer()), file.name);
    const command = { id: commandId, kind: 'codebook.import', label: 'Codebook imported' };
    return library.command(command, (write) => importCodebook(write, codebook));
  }),

  export: base.codebook.export.handler(({ context: { library }, input: { format } }) => ({
    file: writeCodebook(library.db, format),
  })),
};
