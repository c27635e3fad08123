import { nameKey } from '../core/codebook/name-key.ts';
import type { ReadableDb, WritableDb } from './sql.ts';

/** The proposed names that the analyst did not want, by `nameKey`. */
export function readDismissedNames(db: ReadableDb): ReadonlySet<string> {
  return new Set(db.all<{ name: string }>('SELECT name FROM dismissed_name').map(({ name }) => name));
}

/** Proposes a name no more, or again. */
export function dismissName(write: WritableDb, name: string, isDismissed: boolean): void {
  const key = { name: nameKey(name) };
  const isStored = write.get('SELECT 1 FROM dismissed_name WHERE name = ?', key.name) !== undefined;
  if (isDismissed && !isStored) write.insert('dismissed_name', key);
  if (!isDismissed && isStored) write.remove('dismissed_name', key);
}
