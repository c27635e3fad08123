import {
  keepPreviousData,
  type QueryClient,
  skipToken,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import {
  type DocumentName,
  type DocumentSort,
  type DocumentSummary,
  maxNamedDocuments,
} from '../../core/contract/documents.ts';
import type { LibraryChanged } from '../../core/contract/library.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import { client } from './client.ts';
import { gatherReads } from './gather-reads.ts';
import { keys } from './query-keys.ts';
import { readDocument } from './read-document.ts';
import { useAskedBy } from './use-asked-by.ts';

/** Cache keys of the library's list and of names. */
const documentKeys = {
  pages: ['document-pages'] as const,
  places: ['document-places'] as const,
  name: (id: DocumentId) => ['document-names', id] as const,
  matches: ['document-matches'] as const,
};

/** How many documents of the list are read at a time. */
export const pageLength = 50;

/** What the library's list is asked for by. */
export interface WantedList {
  readonly filter: string;
  readonly sort: DocumentSort;
}

const pageQuery = ({ filter, sort }: WantedList, page: number) => ({
  queryKey: [...documentKeys.pages, filter, sort, page],
  queryFn: () => client.documents.page({ filter, sort, offset: page * pageLength, limit: pageLength }),
  // Every change makes it stale: what asks for a page that was read reads it from memory.
  staleTime: Number.POSITIVE_INFINITY,
});

/**
 * The first page of the list, which says how long it is. While it is read for another filter or sorting that from before is
 * given; `shown` is what that was asked by.
 */
export function useDocumentList(wanted: WantedList) {
  const query = useQuery({ ...pageQuery(wanted, 0), placeholderData: keepPreviousData });
  return { query, shown: useAskedBy(query, wanted) };
}

/** The documents at some places of the list, as far as they are read; and the way to read one that is not. */
export function useDocumentRows(list: WantedList, places: readonly number[]) {
  const queries = useQueryClient();
  const pages = [...new Set(places.map((at) => Math.floor(at / pageLength)))];
  const read = useQueries({ queries: pages.map((page) => pageQuery(list, page)) });
  const rows = new Map(pages.map((page, index) => [page, read[index]?.data?.documents]));
  return {
    rowAt: (at: number): DocumentSummary | undefined =>
      rows.get(Math.floor(at / pageLength))?.[at % pageLength],
    readRow: async (at: number): Promise<DocumentSummary | undefined> => {
      const page = await queries.fetchQuery(pageQuery(list, Math.floor(at / pageLength)));
      return page.documents[at % pageLength];
    },
  };
}

/** Where a document stands in the list; null if it does not, undefined until that is known. */
export function useDocumentPlace({ filter, sort }: WantedList, id: DocumentId | null) {
  return useQuery({
    queryKey: [...documentKeys.places, filter, sort, id],
    queryFn: async () => (id === null ? null : (await client.documents.place({ filter, sort, id })).at),
  }).data;
}

/** A document as some page of the list has it. */
function knownDocument(queries: QueryClient, id: DocumentId): DocumentSummary | undefined {
  for (const document of knownDocuments(queries)) if (document.id === id) return document;
  return undefined;
}

/** The documents of all pages that were read. */
export function knownDocuments(queries: QueryClient): DocumentSummary[] {
  return queries
    .getQueriesData<{ readonly documents: readonly DocumentSummary[] }>({ queryKey: documentKeys.pages })
    .flatMap(([, page]) => page?.documents ?? []);
}

/** What one document is asked for by. */
export const documentQuery = (id: DocumentId) => ({
  queryKey: [...keys.documents, id],
  queryFn: () => readDocument(id),
});

/** One document with its counts; what the list knows of it until it is read. */
export function useKnownDocument(id: DocumentId | null): DocumentSummary | undefined {
  const queries = useQueryClient();
  return useQuery({
    queryKey: [...keys.documents, id],
    queryFn: id === null ? skipToken : () => readDocument(id),
    placeholderData: () => (id === null ? undefined : knownDocument(queries, id)),
  }).data;
}

/** What documents go by, by id: null for one that is not in the library. Those not read yet are left out. */
export function useDocumentNames(ids: readonly DocumentId[]): ReadonlyMap<DocumentId, DocumentName | null> {
  const wanted = [...new Set(ids)];
  const read = useQueries({
    queries: wanted.map((id) => ({
      queryKey: documentKeys.name(id),
      queryFn: async () => (await readName(id)) ?? null,
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  return new Map(
    wanted.flatMap((id, index) => {
      const name = read[index]?.data;
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
}

/** The name of one document, as `useDocumentNames` gives it. */
export const useDocumentName = (id: DocumentId | undefined): DocumentName | null | undefined =>
  useDocumentNames(id === undefined ? [] : [id]).get(id ?? ('' as never));

/** Reads a name, together with all others that are asked for at the same moment. */
const readName = gatherReads(async (ids: DocumentId[]) => {
  const names = await client.documents.names({ ids });
  return new Map(names.map((name) => [name.id, name]));
}, maxNamedDocuments);

/** The documents that typed words may mean; those from before while others are looked for. */
export const useMatchingDocuments = (words: string, limit: number) =>
  useQuery({
    queryKey: [...documentKeys.matches, words, limit],
    queryFn: () => client.documents.match({ words, limit }),
    placeholderData: keepPreviousData,
  }).data;

/** So many names are read again one by one; a change of more makes all stale. */
const fewNames = 100;

/** Marks as stale what of the list and of names a change has touched. */
export function applyToDocuments(
  queries: QueryClient,
  { kinds, documentIds }: Pick<LibraryChanged, 'kinds' | 'documentIds'>,
): void {
  const stale = (queryKey: readonly unknown[]) => void queries.invalidateQueries({ queryKey });
  stale(documentKeys.pages);
  stale(documentKeys.places);
  if (!kinds.includes('document')) return;
  stale(documentKeys.matches);
  if (documentIds.length > fewNames) stale(['document-names']);
  else for (const id of documentIds) stale(documentKeys.name(id));
}
