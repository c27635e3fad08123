import type { SqlValue } from './sql.ts';
import { type Change, isRun } from './use-runs.ts';

interface Runs {
  run(sql: string, ...parameters: SqlValue[]): void;
}

/** Columns that name a record which a change touches. */
const names = ['id', 'highlightId', 'tagId', 'parentId'];

/** Notes which records an entry touched, so that a record's history is found without reading all entries. */
export function indexJournal(
  db: Runs,
  seq: number,
  documentIds: readonly string[],
  changes: readonly Change[],
): void {
  const touched = new Set<unknown>(documentIds);
  for (const change of changes) {
    if (isRun(change)) {
      touched.add(change.tagId);
      for (const [id] of change.uses) touched.add(id);
      continue;
    }
    const row = change.after ?? change.before ?? {};
    for (const name of names) {
      if (row[name] != null && !(change.table === 'annotation_source' && name === 'id'))
        touched.add(row[name]);
    }
  }
  db.run(
    'INSERT OR IGNORE INTO journal_record (recordId, seq) SELECT value, ? FROM json_each(?)',
    seq,
    JSON.stringify([...touched].sort()),
  );
}
