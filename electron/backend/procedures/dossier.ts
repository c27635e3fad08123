import { addText, deleteText, listTexts, moveText, writeText } from '../../../db/dossier/texts.ts';
import { assertTags } from '../../../db/tags.ts';
import { readDossier, readPage } from '../dossier/read-dossier.ts';
import { readNames } from '../dossier/read-names.ts';
import { base } from './base.ts';
import { inGroup } from './in-group.ts';

/** `dossier.*` */
export const dossier = {
  read: base.dossier.read.handler(({ context, input }) =>
    readDossier(context.dossiers, input.tagId, input.filter),
  ),

  passages: base.dossier.passages.handler(({ context, input }) =>
    readPage(context.dossiers, context.library.db, input),
  ),

  names: base.dossier.names.handler(({ context, input, signal }) =>
    readNames(context.dossiers, context.library.db, input, signal),
  ),

  texts: base.dossier.texts.handler(({ context, input }) => {
    assertTags(context.library.db, [input.tagId]);
    return listTexts(context.library.db, input.tagId);
  }),

  addText: base.dossier.addText.handler(({ context, input }) =>
    context.library.command(
      { id: input.commandId, kind: 'dossier.addText', label: 'Text added', ...inGroup(input) },
      (write) => addText(write, input.id, input.tagId, input.at),
    ),
  ),

  writeText: base.dossier.writeText.handler(({ context, input }) =>
    context.library.command(
      { id: input.commandId, kind: 'dossier.writeText', label: 'Text changed', ...inGroup(input) },
      (write) => writeText(write, input),
    ),
  ),

  moveText: base.dossier.moveText.handler(({ context, input }) =>
    context.library.command({ id: input.commandId, kind: 'dossier.moveText', label: 'Text moved' }, (write) =>
      moveText(write, input.id, input.by),
    ),
  ),

  deleteText: base.dossier.deleteText.handler(({ context, input }) =>
    context.library.command(
      { id: input.commandId, kind: 'dossier.deleteText', label: 'Text deleted' },
      (write) => deleteText(write, input.id),
    ),
  ),
};
