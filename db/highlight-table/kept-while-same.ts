import type { ReadableDb } from '../sql.ts';

/** The most that is kept of one library. */
const mostKept = 24;

interface Kept {
  readonly seq: number;
  readonly made: Map<string, unknown>;
}

const keptOf = new WeakMap<ReadableDb, Kept>();

/** What `make` gives, kept under a name until the next command changes the library. One statement, and those of `make`. */
export function keptWhileSame<T>(db: ReadableDb, name: string, make: () => T): T {
  const seq = db.get<{ seq: number }>("SELECT seq FROM sqlite_sequence WHERE name = 'journal'")?.seq ?? 0;
  let kept = keptOf.get(db);
  if (kept?.seq !== seq) {
    kept = { seq, made: new Map() };
    keptOf.set(db, kept);
  }
  const { made } = kept;
  if (made.has(name)) return made.get(name) as T;
  const value = make();
  made.set(name, value);
  const [oldest] = made.keys();
  if (made.size > mostKept && oldest !== undefined) made.delete(oldest);
  return value;
}
