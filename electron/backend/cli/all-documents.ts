import {
  type DocumentSort,
  type DocumentSummary,
  maxDocumentPage,
} from '../../../core/contract/documents.ts';

/** What can read the library's list. */
export interface ListsDocuments {
  readonly documents: {
    page(input: {
      sort: DocumentSort;
      offset: number;
      limit: number;
    }): Promise<{ documents: DocumentSummary[]; total: number }>;
  };
}

/** All documents of a library, the last imported first, read page by page. */
export async function* eachDocument(client: ListsDocuments): AsyncGenerator<DocumentSummary> {
  const sort = { by: 'added', direction: 'descending' } as const;
  for (let offset = 0; ; offset += maxDocumentPage) {
    const { documents } = await client.documents.page({ sort, offset, limit: maxDocumentPage });
    yield* documents;
    if (documents.length < maxDocumentPage) return;
  }
}

/** The same as a list. */
export async function allDocuments(client: ListsDocuments): Promise<DocumentSummary[]> {
  const all: DocumentSummary[] = [];
  for await (const document of eachDocument(client)) all.push(document);
  return all;
}
