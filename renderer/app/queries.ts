import { keepPreviousData, type QueryClient, useQuery } from '@tanstack/react-query';
import type { LibraryChanged } from '../../core/contract/library.ts';
import type { DocumentId, TagId } from '../../core/model/ids.ts';
import { client } from './client.ts';

/** Cache keys. The first part is what a change of that kind makes stale. */
export const keys = {
  documents: ['documents'] as const,
  version: (id: DocumentId) => ['version', id] as const,
  highlights: (documentId: DocumentId) => ['highlights', documentId] as const,
  tags: ['tags'] as const,
  dossier: (id: TagId) => ['dossier', id] as const,
  search: (query: string) => ['search', query] as const,
  info: ['info'] as const,
  host: ['host'] as const,
  preferences: ['preferences'] as const,
};

export const useDocuments = () =>
  useQuery({ queryKey: keys.documents, queryFn: () => client.documents.list() });

export const useDocument = (id: DocumentId) =>
  useQuery({ queryKey: [...keys.documents, id], queryFn: () => client.documents.get({ id }) });

/** A version never changes, so it is read once. */
export const useVersion = (id: DocumentId) =>
  useQuery({
    queryKey: keys.version(id),
    queryFn: () => client.documents.version({ id }),
    staleTime: Infinity,
  });

export const useHighlights = (documentId: DocumentId) =>
  useQuery({ queryKey: keys.highlights(documentId), queryFn: () => client.highlights.list({ documentId }) });

export const useTags = () => useQuery({ queryKey: keys.tags, queryFn: () => client.tags.list() });

export const useDossier = (id: TagId) =>
  useQuery({ queryKey: keys.dossier(id), queryFn: () => client.tags.dossier({ id }) });

export const useSearch = (query: string) =>
  useQuery({
    queryKey: keys.search(query),
    queryFn: () => client.search.query({ query }),
    enabled: query.trim() !== '',
    placeholderData: keepPreviousData,
  });

export const useLibraryInfo = () => useQuery({ queryKey: keys.info, queryFn: () => client.library.info() });

export const useHost = () =>
  useQuery({ queryKey: keys.host, queryFn: () => client.host.info(), staleTime: Infinity });

export const usePreferences = () =>
  useQuery({ queryKey: keys.preferences, queryFn: () => client.library.preferences() });

/** Marks as stale whatever a change has touched. */
export function applyChange(queries: QueryClient, change: LibraryChanged): void {
  const stale = (queryKey: readonly unknown[]) => void queries.invalidateQueries({ queryKey });
  stale(keys.info);
  if (change.kinds.includes('preference')) stale(keys.preferences);
  if (change.kinds.some((kind) => kind !== 'preference')) {
    stale(keys.documents);
    stale(keys.tags);
    stale(['dossier']);
    stale(['search']);
    stale(['exports']);
    if (change.documentIds.length === 0) stale(['highlights']);
    for (const id of change.documentIds) stale(keys.highlights(id));
  }
}
