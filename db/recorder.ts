import type { Connection } from './connection.ts';
import { notFound } from './library-error.ts';
import { type RowChange, readRow, sameRow, writeRow } from './rows.ts';
import type { JournalledTable, Row, SqlValue, TextToIndex, WritableDb } from './sql.ts';
import { journalledTables, neverDeleted } from './tables.ts';
import type { Change, UseRun } from './use-runs.ts';
import { writeRuns } from './write-runs.ts';

/** Changes the library and remembers each change, for the journal. Lives as long as one transaction. */
export class Recorder implements WritableDb {
  readonly now: number;
  readonly changes: Change[] = [];
  readonly toIndex: TextToIndex[] = [];
  readonly #db: Connection;

  constructor(db: Connection, now: number) {
    this.#db = db;
    this.now = now;
  }

  all<R>(sql: string, ...parameters: SqlValue[]): R[] {
    return this.#db.all(sql, ...parameters);
  }

  get<R>(sql: string, ...parameters: SqlValue[]): R | undefined {
    return this.#db.get(sql, ...parameters);
  }

  run(sql: string, ...parameters: SqlValue[]): void {
    this.#db.run(sql, ...parameters);
  }

  index(text: TextToIndex): void {
    this.toIndex.push(text);
  }

  insert(table: JournalledTable, row: Row): void {
    writeRow(this.#db, { table, before: null, after: row });
    // A record is never removed, so what was before its creation is the same record, hidden.
    const before = journalledTables[table].hasTrash ? { ...row, deletedAt: neverDeleted } : null;
    this.changes.push({ table, before, after: row });
  }

  update(table: JournalledTable, key: Row, changes: Row): void {
    const spec = journalledTables[table];
    const before = this.#read(table, key);
    const after = { ...before, ...changes };
    if (sameRow(spec, before, after)) return;
    if (spec.columns.includes('updatedAt')) after.updatedAt = this.now;
    this.#write({ table, before, after });
  }

  remove(table: JournalledTable, key: Row): void {
    if (journalledTables[table].hasTrash) throw new Error(`Rows of ${table} go to the trash.`);
    this.#write({ table, before: this.#read(table, key), after: null });
  }

  changeUses(runs: readonly UseRun[]): void {
    const given = runs.filter(({ uses }) => uses.length > 0);
    if (!writeRuns(this.#db, given)) throw new Error('A highlight does not carry the tags that it should.');
    this.changes.push(...given);
  }

  #read(table: JournalledTable, key: Row): Row {
    const row = readRow(this.#db, table, key);
    if (!row) throw notFound('The record');
    return row;
  }

  #write(change: RowChange): void {
    writeRow(this.#db, change);
    this.changes.push(change);
  }
}
