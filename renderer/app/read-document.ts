import { type DocumentSummary, maxNamedDocuments } from '../../core/contract/documents.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import { client } from './client.ts';
import { gatherReads } from './gather-reads.ts';

const readTogether = gatherReads(async (ids: DocumentId[]) => {
  const documents = ids.length > 1 ? await client.documents.list({ ids }) : [];
  return new Map(documents.map((document) => [document.id, document]));
}, maxNamedDocuments);

/** Reads a document, together with all others that are asked for at the same moment. */
export const readDocument = async (id: DocumentId): Promise<DocumentSummary> =>
  // Alone, one that is not there says so itself.
  (await readTogether(id)) ?? client.documents.get({ id });
