import type { CommandId, TagId } from '../../../core/model/ids.ts';
import { type Outcome, redoCommand, runCommand, undoCommand } from '../../../db/command.ts';
import type { Connection } from '../../../db/connection.ts';
import { readTops } from '../../../db/journal.ts';
import { mergeTags } from '../../../db/merge-tags.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import { deleteTags } from '../../../db/tags.ts';

/** A command that may change very many highlights. Plain data, so that another thread can do it. */
export type LongWork = { readonly id: CommandId } & (
  | { readonly kind: 'codebook.merge'; readonly ids: readonly TagId[]; readonly into: TagId }
  | { readonly kind: 'tags.delete'; readonly ids: readonly TagId[]; readonly replaceBy: TagId | null }
  | { readonly kind: 'library.undo' | 'library.redo'; readonly step: CommandId | undefined }
);

/** Does the work in one transaction, with its journal entry. */
export function doLongWork(db: Connection, work: LongWork, now: number): Outcome<unknown> {
  switch (work.kind) {
    case 'codebook.merge':
      return runCommand(db, { ...work, label: 'Tags merged' }, now, (write) =>
        mergeTags(write, work.ids, work.into),
      );
    case 'tags.delete':
      return runCommand(db, { ...work, label: 'Tag deleted' }, now, (write) =>
        deleteTags(write, work.ids, work.replaceBy),
      );
    case 'library.undo':
      return undoCommand(db, work.id, now, work.step);
    case 'library.redo':
      return redoCommand(db, work.id, now, work.step);
  }
}

/** Of more uses than this, or of a step that is stored in more bytes, nobody waits for the work without being able to read on. */
const most = { uses: 5000, bytes: 500_000 };

/** Whether work takes so long that others must be able to read meanwhile. At most two statements. */
export function isLong(db: ReadableDb, work: LongWork): boolean {
  if ('ids' in work) {
    const known = db.get<{ n: number | null }>(
      `SELECT sum(u.highlights) AS n FROM tag_number n JOIN label_use u ON u.label = n.number
       WHERE n.tagId IN (SELECT value FROM json_each(?))`,
      JSON.stringify(work.ids),
    );
    return (known?.n ?? 0) > most.uses;
  }
  const { undoTop, redoTop } = readTops(db);
  const step = db.get<{ bytes: number }>(
    'SELECT octet_length(changes) AS bytes FROM journal WHERE seq = ?',
    work.kind === 'library.undo' ? undoTop : redoTop,
  );
  return (step?.bytes ?? 0) > most.bytes;
}
