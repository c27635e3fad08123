import type { QueryClient } from '@tanstack/react-query';
import type { LibraryChanged } from '../../core/contract/library.ts';

/** What is asked for: a query as it is written, and whether its last word may be unfinished. */
export interface Asked {
  readonly query: string;
  readonly isTyping: boolean;
  readonly sort: 'best' | 'newest';
}

const answers = ['search', 'find'] as const;

/** Cache keys of searches, and of those that the analyst keeps. */
export const searchKeys = {
  answers,
  find: (asked: Asked) => [...answers, asked] as const,
  facets: ({ query, isTyping }: Asked) => ['search', 'facets', query, isTyping] as const,
  saved: ['saved-searches'] as const,
  count: (query: string) => ['saved-search-counts', query] as const,
};

/** How long changes must have rested before kept searches are counted again: nobody waits for these counts. */
const countRestMs = 3000;
let countTimer: ReturnType<typeof setTimeout> | undefined;

/** Reads kept searches again when they have changed, and, soon, their counts when anything else has. */
export function applyToSearches(queries: QueryClient, { kinds }: Pick<LibraryChanged, 'kinds'>): void {
  if (kinds.includes('search')) void queries.invalidateQueries({ queryKey: searchKeys.saved });
  if (!kinds.some((kind) => kind !== 'search' && kind !== 'dossier' && kind !== 'preference')) return;
  clearTimeout(countTimer);
  countTimer = setTimeout(
    () => void queries.invalidateQueries({ queryKey: ['saved-search-counts'] }),
    countRestMs,
  );
}
