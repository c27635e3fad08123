import Database from 'better-sqlite3';
import { holdsWords } from './highlight-table/holds-words.ts';
import type { ReadableDb, SqlValue } from './sql.ts';

/** One connection. Statements are prepared once and kept: their texts are constants of the code. */
export class Connection implements ReadableDb {
  readonly #db: Database.Database;
  readonly #statements = new Map<string, Database.Statement<SqlValue[], unknown>>();

  /** `onStatement` sees every statement that is run, with its values; tests count by it. */
  constructor(file: string, onStatement?: (sql: string) => void) {
    const verbose = onStatement && ((sql?: unknown) => onStatement(String(sql)));
    this.#db = new Database(file, { timeout: 5000, ...(verbose && { verbose }) });
    this.#db.function('holds_words', { deterministic: true }, holdsWords);
  }

  all<R>(sql: string, ...parameters: SqlValue[]): R[] {
    return this.#prepare<R>(sql).all(...parameters);
  }

  get<R>(sql: string, ...parameters: SqlValue[]): R | undefined {
    return this.#prepare<R>(sql).get(...parameters);
  }

  run(sql: string, ...parameters: SqlValue[]): void {
    this.#prepare(sql).run(...parameters);
  }

  /** Runs a script of several statements, without values. */
  script(sql: string): void {
    this.#db.exec(sql);
  }

  /** Sets or reads a pragma; gives its single value. */
  pragma(pragma: string): unknown {
    return this.#db.pragma(pragma, { simple: true });
  }

  /** Runs `work` in one `BEGIN IMMEDIATE` transaction: committed and on the disk when this returns, undone if it throws. */
  transaction<T>(work: () => T): T {
    return this.#db.transaction(work).immediate();
  }

  close(): void {
    this.#statements.clear();
    this.#db.close();
  }

  #prepare<R>(sql: string): Database.Statement<SqlValue[], R> {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#db.prepare<SqlValue[], unknown>(sql);
      this.#statements.set(sql, statement);
    }
    return statement as Database.Statement<SqlValue[], R>;
  }
}
