import { keepPreviousData, type QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { SearchAnswer } from '../../core/contract/search-answer.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import { client } from './client.ts';
import { documentQuery } from './document-queries.ts';
import { type Asked, searchKeys } from './search-keys.ts';

/** A page of an answer, with what was asked and how long the answer took. */
export type AnswerPage = SearchAnswer & { readonly asked: Asked; readonly tookMs: number };

/**
 * The documents that a search finds, page by page. While one is on its way, the last answer stays (`isPlaceholderData`); a
 * search that nobody waits for any more is given up.
 */
export const useSearchAnswer = (asked: Asked) =>
  useInfiniteQuery({
    queryKey: searchKeys.find(asked),
    queryFn: async ({ pageParam, signal, client: queries }): Promise<AnswerPage> => {
      const start = performance.now();
      const answer = await client.search.find({ ...asked, offset: pageParam }, { signal });
      const tookMs = performance.now() - start;
      const ids = answer.documents.map(({ documentId }) => documentId);
      await readSummaries(queries, ids.slice(0, shownAtOnce));
      void readSummaries(queries, ids.slice(shownAtOnce));
      return { ...answer, asked, tookMs };
    },
    initialPageParam: 0,
    getNextPageParam: ({ next }) => next,
    enabled: asked.query.trim() !== '',
    placeholderData: keepPreviousData,
    structuralSharing: false,
  });

/** So many documents and their hits fill a window: what is to be said of the others is read while these are drawn. */
const shownAtOnce = 8;

/** Reads what lists say of found documents, in one request, so that hits and titles are shown at once. */
const readSummaries = (queries: QueryClient, ids: readonly DocumentId[]): Promise<unknown> =>
  Promise.allSettled(ids.map((id) => queries.ensureQueryData(foundDocument(id))));

/** What lists say of a found document. It is read once: from then on every change of it is shown. */
export const foundDocument = (id: DocumentId) => ({
  ...documentQuery(id),
  staleTime: Number.POSITIVE_INFINITY,
});

/** A document of an answer, once it is read. */
export const useFoundDocument = (id: DocumentId) => useQuery(foundDocument(id)).data;

/** By what a search can be narrowed; asked for once the search itself has been answered. */
export const useSearchFacets = (asked: Asked, { enabled }: { enabled: boolean }) =>
  useQuery({
    queryKey: searchKeys.facets(asked),
    queryFn: ({ signal }) =>
      client.search.facets({ query: asked.query, isTyping: asked.isTyping }, { signal }),
    enabled: enabled && asked.query.trim() !== '',
    placeholderData: keepPreviousData,
  });

/** How many hits of one document are read at a time. */
const placesPerPage = 200;

/** Further hits of one document, from the given one on. */
export const readPlaces = ({ query, isTyping }: Asked, documentId: DocumentId, offset: number) =>
  client.search.places({ query, isTyping, documentId, offset, limit: placesPerPage });

/** Searches that the analyst keeps, in their order. */
export const useSavedSearches = () =>
  useQuery({ queryKey: searchKeys.saved, queryFn: () => client.search.saved.list() });

/** How many documents a kept search finds now. */
export const useSavedCount = (query: string, { enabled }: { enabled: boolean }) =>
  useQuery({
    queryKey: searchKeys.count(query),
    queryFn: ({ signal }) => client.search.find({ query, limit: 1, places: 0 }, { signal }),
    enabled,
    placeholderData: keepPreviousData,
  });
