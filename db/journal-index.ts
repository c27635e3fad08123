import type { SqlValue } from './sql.ts';

interface Runs {
  run(sql: string, ...parameters: SqlValue[]): void;
}

/** Notes which records the entries from `seq` on touched, so that a record's history is found without reading them all. */
export function indexJournal(db: Runs, seq: number): void {
  db.run(
    `INSERT OR IGNORE INTO journal_record (recordId, seq)
     SELECT field.value, j.seq FROM journal j, json_each(j.changes) change,
       json_each(coalesce(change.value ->> 'after', change.value ->> 'before')) field
     WHERE j.seq >= ? AND field.key IN ('id', 'highlightId', 'tagId', 'parentId')
       AND NOT (change.value ->> 'table' = 'annotation_source' AND field.key = 'id')
     UNION SELECT use.value ->> 0, j.seq FROM journal j, json_each(j.changes) change, json_each(change.value -> 'uses') use
     WHERE j.seq >= ?
     UNION SELECT change.value ->> 'tagId', j.seq FROM journal j, json_each(j.changes) change
     WHERE j.seq >= ? AND change.value -> 'uses' IS NOT NULL
     UNION SELECT document.value, j.seq FROM journal j, json_each(j.documentIds) document WHERE j.seq >= ?`,
    seq,
    seq,
    seq,
    seq,
  );
}
