import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { DocumentId, HighlightId } from '../../core/model/ids.ts';
import { client } from '../app/client.ts';
import { keys } from '../app/query-keys.ts';

const pageLength = 100;

/** What was done, the last first, page by page; in one document, if one is given. */
export const useHistory = (documentId: DocumentId | undefined) =>
  useInfiniteQuery({
    queryKey: [...keys.history, 'steps', documentId],
    queryFn: ({ pageParam }) => client.library.history({ documentId, before: pageParam, limit: pageLength }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });

/** The steps in a highlight's life, the last first. */
export const useHighlightHistory = (id: HighlightId) =>
  useQuery({
    queryKey: [...keys.history, 'highlight', id],
    queryFn: () => client.highlights.history({ id }),
    placeholderData: keepPreviousData,
  });
