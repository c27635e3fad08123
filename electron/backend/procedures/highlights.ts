import { assertDocument } from '../../../db/documents.ts';
import { readHighlightHistory } from '../../../db/highlight-history.ts';
import {
  addHighlightTag,
  deleteHighlight,
  getHighlight,
  insertHighlight,
  listHighlights,
  moveHighlight,
  recolourHighlight,
  removeHighlightTag,
  requireHighlight,
} from '../../../db/highlights.ts';
import { mergeHighlights } from '../../../db/merge-highlights.ts';
import { writeNote } from '../../../db/notes.ts';
import { restorePast } from '../../../db/restore-past.ts';
import { isUncertain } from '../../../db/uncertain-highlights.ts';
import { base } from './base.ts';
import { inGroup } from './in-group.ts';

/** `highlights.*` */
export const highlights = {
  list: base.highlights.list.handler(({ context, input }) => {
    assertDocument(context.library.db, input.documentId);
    return listHighlights(context.library.db, input.documentId, { ids: input.ids });
  }),

  create: base.highlights.create.handler(({ context, input }) =>
    context.library.command(
      { id: input.commandId, kind: 'highlights.create', label: 'Highlight added', ...inGroup(input) },
      (write) => {
        insertHighlight(write, input);
        return getHighlight(write, input.id);
      },
    ),
  ),

  createMany: base.highlights.createMany.handler(({ context, input: { passages, ...input } }) =>
    context.library.command(
      {
        id: input.commandId,
        kind: 'highlights.createMany',
        label: passages.length === 1 ? 'Highlight added' : `${passages.length} highlights added`,
        ...inGroup(input),
      },
      (write) => {
        for (const passage of passages) insertHighlight(write, { ...input, ...passage });
      },
    ),
  ),

  history: base.highlights.history.handler(({ context, input }) => {
    requireHighlight(context.library.db, input.id);
    return readHighlightHistory(context.library.db, input.id);
  }),

  restorePast: base.highlights.restorePast.handler(({ context, input }) =>
    context.library.command(
      {
        id: input.commandId,
        kind: 'highlights.restorePast',
        label: input.part === 'note' ? 'Earlier note restored' : 'Earlier passage restored',
      },
      (write) => restorePast(write, input),
    ),
  ),

  recolour: base.highlights.recolour.handler(({ context, input }) =>
    context.library.command(
      { id: input.commandId, kind: 'highlights.recolour', label: 'Colour changed' },
      (write) => recolourHighlight(write, input.id, input.colour),
    ),
  ),

  move: base.highlights.move.handler(({ context, input }) =>
    context.library.command(
      {
        id: input.commandId,
        kind: 'highlights.move',
        label: isUncertain(context.library.db, input.id) ? 'Highlight placed' : 'Range changed',
        ...inGroup(input),
      },
      (write) => moveHighlight(write, input.id, input.range, input.versionId),
    ),
  ),

  merge: base.highlights.merge.handler(({ context, input }) =>
    context.library.command(
      { id: input.commandId, kind: 'highlights.merge', label: 'Highlights merged' },
      (write) => ({ id: mergeHighlights(write, input).id }),
    ),
  ),

  addTag: base.highlights.addTag.handler(({ context, input }) =>
    context.library.command(
      { id: input.commandId, kind: 'highlights.addTag', label: 'Tag added', ...inGroup(input) },
      (write) => addHighlightTag(write, input.id, input.tagId),
    ),
  ),

  removeTag: base.highlights.removeTag.handler(({ context, input }) =>
    context.library.command(
      { id: input.commandId, kind: 'highlights.removeTag', label: 'Tag removed' },
      (write) => removeHighlightTag(write, input.id, input.tagId),
    ),
  ),

  delete: base.highlights.delete.handler(({ context, input }) =>
    context.library.command(
      { id: input.commandId, kind: 'highlights.delete', label: 'Highlight deleted', ...inGroup(input) },
      (write) => deleteHighlight(write, input.id),
    ),
  ),
};

/** `notes.*` */
export const notes = {
  write: base.notes.write.handler(({ context, input }) =>
    context.library.command(
      {
        id: input.commandId,
        kind: 'notes.write',
        label: input.body.trim() === '' ? 'Note deleted' : 'Note edited',
        groupId: input.editId,
      },
      (write) => ({ revision: writeNote(write, input) }),
    ),
  ),
};
