import type { Connection } from '../connection.ts';

/** Schema 10. Words of what was purged: the list of words forgets those that stand nowhere else, in its own time. */
export function forgottenWordSchema(db: Connection): void {
  db.script('CREATE TABLE word_to_forget (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;');
}
