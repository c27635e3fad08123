import { type DocumentSummary, maxNamedDocuments } from '../../core/contract/documents.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import { client } from './client.ts';

/** What is asked for in this task and goes out at its end. */
let gathered = new Map<DocumentId, PromiseWithResolvers<DocumentSummary>>();

/**
 * Reads a document. Those that are asked for at the same time, by the lines of a list say, are one request. Throws the
 * contract's error for one that is not there.
 */
export function readDocument(id: DocumentId): Promise<DocumentSummary> {
  const known = gathered.get(id);
  if (known) return known.promise;
  if (gathered.size === 0) queueMicrotask(send);
  const asked = Promise.withResolvers<DocumentSummary>();
  gathered.set(id, asked);
  return asked.promise;
}

function send(): void {
  const all = [...gathered];
  gathered = new Map();
  for (let from = 0; from < all.length; from += maxNamedDocuments) {
    const some = all.slice(from, from + maxNamedDocuments);
    readTogether(some.map(([id]) => id)).then(
      (documents) => {
        for (const [id, { resolve }] of some) {
          const document = documents.get(id);
          // Alone, one that is not there says so itself.
          resolve(document ?? client.documents.get({ id }));
        }
      },
      (error: unknown) => {
        for (const [, { reject }] of some) reject(error);
      },
    );
  }
}

async function readTogether(ids: readonly DocumentId[]): Promise<Map<DocumentId, DocumentSummary>> {
  const documents = ids.length > 1 ? await client.documents.list({ ids: [...ids] }) : [];
  return new Map(documents.map((document) => [document.id, document]));
}
