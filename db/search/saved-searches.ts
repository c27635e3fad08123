import type { SavedSearch } from '../../core/contract/search.ts';
import type { SavedSearchId } from '../../core/model/ids.ts';
import { notFound } from '../library-error.ts';
import type { ReadableDb, WritableDb } from '../sql.ts';

/** The searches that the analyst keeps, in their order. */
export function listSavedSearches(db: ReadableDb): SavedSearch[] {
  return db.all('SELECT id, name, query FROM saved_search ORDER BY position, id');
}

/** Keeps a search, the last of all, or changes one that is kept. */
export function saveSearch(write: WritableDb, { id, name, query }: SavedSearch): void {
  if (write.get('SELECT 1 FROM saved_search WHERE id = ?', id)) {
    write.update('saved_search', { id }, { name, query });
    return;
  }
  const last = write.get<{ position: number | null }>('SELECT max(position) AS position FROM saved_search');
  write.insert('saved_search', { id, name, query, position: (last?.position ?? -1) + 1 });
}

/** Calls a kept search something else. Throws `NOT_FOUND`. */
export function renameSearch(write: WritableDb, id: SavedSearchId, name: string): void {
  assertSaved(write, id);
  write.update('saved_search', { id }, { name });
}

/** Keeps a search no more. Throws `NOT_FOUND`. */
export function removeSearch(write: WritableDb, id: SavedSearchId): void {
  assertSaved(write, id);
  write.remove('saved_search', { id });
}

/** Puts kept searches into this order; those that are not named come after. Unknown ones are passed over. */
export function reorderSearches(write: WritableDb, ids: readonly SavedSearchId[]): void {
  const kept = listSavedSearches(write).map(({ id }) => id);
  const named = [...new Set(ids)].filter((id) => kept.includes(id));
  const order = [...named, ...kept.filter((id) => !named.includes(id))];
  order.forEach((id, position) => {
    write.update('saved_search', { id }, { position });
  });
}

function assertSaved(db: ReadableDb, id: SavedSearchId): void {
  if (!db.get('SELECT 1 FROM saved_search WHERE id = ?', id)) throw notFound('This search');
}
