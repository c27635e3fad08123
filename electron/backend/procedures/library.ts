import { basename } from 'node:path';
import { readCounts } from '../../../db/counts.ts';
import { readHistory } from '../../../db/history.ts';
import { readPreferences } from '../../../db/preferences.ts';
import { addSample } from '../sample/add-sample.ts';
import { base } from './base.ts';

/** `library.*` */
export const library = {
  info: base.library.info.handler(({ context: { library } }) => ({
    path: library.path,
    name: basename(library.path),
    ...readCounts(library.db),
    journal: library.journalState(),
  })),

  changes: base.library.changes.handler(({ context, signal }) =>
    context.changes.subscribe('changed', { ...(signal && { signal }) }),
  ),

  undo: base.library.undo.handler(({ context, input }) =>
    context.library.work({ id: input.commandId, kind: 'library.undo', step: input.step }),
  ),

  redo: base.library.redo.handler(({ context, input }) =>
    context.library.work({ id: input.commandId, kind: 'library.redo', step: input.step }),
  ),

  history: base.library.history.handler(({ context, input }) => readHistory(context.library.db, input)),

  addSample: base.library.addSample.handler(async ({ context, input }) => ({
    documentId: await addSample(context, input.commandId),
  })),

  preferences: base.library.preferences.handler(({ context }) => readPreferences(context.library.db)),

  setPreferences: base.library.setPreferences.handler(({ context, input }) =>
    context.library.setPreferences(input),
  ),
};
