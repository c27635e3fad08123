import type { QueryClient } from '@tanstack/react-query';
import { maxNamedDocuments } from '../../core/contract/documents.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import { client } from './client.ts';
import { keys } from './query-keys.ts';

/** Which reading of a document was asked for last: an older answer does not replace it. */
const lastAsked = new Map<DocumentId, number>();
let asked = 0;

/** Reads those of some documents anew that were read one by one: a change costs what it touches. */
export async function readDocuments(queries: QueryClient, ids: readonly DocumentId[]): Promise<void> {
  const known = ids.filter((id) => queries.getQueryState([...keys.documents, id]));
  if (known.length === 0) return;
  // A reading that is on its way may not know of the change.
  const isOnItsWay = queries.isFetching({ queryKey: keys.documents }) > 0;
  if (known.length > maxNamedDocuments || isOnItsWay) return invalidate(queries);
  const turn = ++asked;
  for (const id of known) lastAsked.set(id, turn);
  try {
    const found = await client.documents.list({ ids: known });
    const foundOf = new Map(found.map((document) => [document.id, document]));
    await Promise.all(
      known
        .filter((id) => lastAsked.get(id) === turn)
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
    for (const id of known) if (lastAsked.get(id) === turn) lastAsked.delete(id);
  }
}

const invalidate = (queries: QueryClient) => queries.invalidateQueries({ queryKey: keys.documents });
