import type { QueryClient } from '@tanstack/react-query';
import { type DocumentSummary, maxNamedDocuments } from '../../core/contract/documents.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import { client } from './client.ts';
import { keys } from './query-keys.ts';

/** Which reading of a document was asked for last: an older answer does not replace it. */
const lastAsked = new Map<DocumentId, number>();
let asked = 0;

/**
 * Reads some documents anew and puts them into what is shown: their list, and each alone. So a change costs what it touches,
 * not what the library holds.
 */
export async function readDocuments(queries: QueryClient, ids: readonly DocumentId[]): Promise<void> {
  const list = queries.getQueryState(keys.documents);
  const alone = ids.filter((id) => queries.getQueryState([...keys.documents, id]));
  if (ids.length === 0 || (!list && alone.length === 0)) return;
  // A reading that is on its way may not know of the change.
  const isOnItsWay = queries.isFetching({ queryKey: keys.documents }) > 0;
  if (ids.length > maxNamedDocuments || isOnItsWay) return invalidate(queries);
  const turn = ++asked;
  for (const id of ids) lastAsked.set(id, turn);
  try {
    const found = await client.documents.list({ ids: [...ids] });
    const current = ids.filter((id) => lastAsked.get(id) === turn);
    const foundOf = new Map(found.map((document) => [document.id, document]));
    queries.setQueryData<readonly DocumentSummary[]>(
      keys.documents,
      (all) => all && putDocuments(all, current, foundOf),
    );
    await Promise.all(
      alone
        .filter((id) => current.includes(id))
        .map((id) => {
          const queryKey = [...keys.documents, id];
          const document = foundOf.get(id);
          // One that is gone says so itself.
          return document
            ? queries.setQueryData(queryKey, document)
            : queries.invalidateQueries({ queryKey });
        }),
    );
  } catch {
    await invalidate(queries);
  } finally {
    for (const id of ids) if (lastAsked.get(id) === turn) lastAsked.delete(id);
  }
}

const invalidate = (queries: QueryClient) => queries.invalidateQueries({ queryKey: keys.documents });

/** A list of documents, the last imported first, with the named ones as they are found now; those not found are gone. */
export function putDocuments(
  all: readonly DocumentSummary[],
  ids: readonly DocumentId[],
  foundOf: ReadonlyMap<DocumentId, DocumentSummary>,
): DocumentSummary[] {
  const named = new Set(ids);
  const isNew = new Set(ids);
  const kept = all.flatMap((document) => {
    if (!named.has(document.id)) return document;
    isNew.delete(document.id);
    return foundOf.get(document.id) ?? [];
  });
  const added = [...isNew].flatMap((id) => foundOf.get(id) ?? []);
  if (added.length === 0) return kept;
  // Documents of one moment stand as they are: the last added first.
  return [...added, ...kept].sort((a, b) => b.importedAt - a.importedAt);
}
