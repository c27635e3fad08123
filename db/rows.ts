import type { Connection } from './connection.ts';
import { LibraryError } from './library-error.ts';
import type { JournalledTable, Row, SqlValue } from './sql.ts';
import { type JournalledTableSpec, journalledTables } from './tables.ts';

/** What happened to one row. `before` is null for a row that was added, `after` for one that was removed. */
export interface RowChange {
  readonly table: JournalledTable;
  readonly before: Row | null;
  readonly after: Row | null;
}

/** The row that `key` names, with the columns that the journal keeps. */
export function readRow(db: Connection, table: JournalledTable, key: Row): Row | null {
  const spec = journalledTables[table];
  const columns = spec.columns.map(quoted).join(', ');
  return (
    db.get<Row>(`SELECT ${columns} FROM ${table} WHERE ${keyTest(spec)}`, ...keyValues(spec, key)) ?? null
  );
}

/** Adds, changes or removes one row, so that it becomes `after`; keeps the counter and the search index right. */
export function writeRow(db: Connection, { table, before, after }: RowChange): void {
  const spec = journalledTables[table];
  if (after === null) {
    if (before) db.run(`DELETE FROM ${table} WHERE ${keyTest(spec)}`, ...keyValues(spec, before));
    return;
  }
  if (before === null) {
    const values = spec.columns.map((column) => after[column] ?? null);
    const columns = spec.columns.map(quoted).join(', ');
    const places = spec.columns.map(() => '?').join(', ');
    db.run(`INSERT INTO ${table} (${columns}) VALUES (${places})`, ...values);
  } else {
    // SQLite looks for what refers to a row whose key is set, be it to what it is.
    const set = spec.columns.filter(
      (column) => !spec.key.includes(column) || before[column] !== after[column],
    );
    const sets = set.map((column) => `${quoted(column)} = ?`);
    if (spec.counter) sets.push(`${spec.counter} = ${spec.counter} + 1`);
    db.run(
      `UPDATE ${table} SET ${sets.join(', ')} WHERE ${keyTest(spec)}`,
      ...set.map((column) => after[column] ?? null),
      ...keyValues(spec, before),
    );
  }
  spec.index?.(db, after);
}

/**
 * Makes a change, but only on the row as the change knows it. If the row is another by now, one that gives way is left as it
 * is; for any other it throws `LibraryError`.
 */
export function replayChange(db: Connection, change: RowChange): void {
  const key = change.before ?? change.after;
  if (!key) return;
  const spec = journalledTables[change.table];
  if (!sameRow(spec, readRow(db, change.table, key), change.before)) {
    if (spec.givesWay) return;
    throw new LibraryError(
      'NOT_ALLOWED',
      'This was changed since and cannot be undone. Nothing was changed.',
      {
        reason: `${change.table} is not as the journal left it`,
      },
    );
  }
  writeRow(db, change);
}

/** What takes a change back. A row that was added goes to the trash, if its table has one. */
export function inverse(change: RowChange): RowChange {
  return { table: change.table, before: change.after, after: change.before };
}

/** Whether two rows are equal in every column that the journal keeps. */
export function sameRow(spec: JournalledTableSpec, a: Row | null, b: Row | null): boolean {
  if (a === null || b === null) return a === b;
  return spec.columns.every((column) => (a[column] ?? null) === (b[column] ?? null));
}

function keyTest(spec: JournalledTableSpec): string {
  return spec.key.map((column) => `${quoted(column)} = ?`).join(' AND ');
}

function keyValues(spec: JournalledTableSpec, row: Row): SqlValue[] {
  return spec.key.map((column) => row[column] ?? null);
}

function quoted(column: string): string {
  return `"${column}"`;
}
