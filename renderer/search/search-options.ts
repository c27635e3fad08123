import { useCallback, useState } from 'react';
import type { Sort } from './SearchToggles.tsx';

/** How a search is asked and shown, beside its query. */
export interface SearchOptions {
  readonly sort: Sort;
  /** Whether the last word of the query is a whole one; else it may be unfinished. */
  readonly wholeWords: boolean;
  /** Whether the filters are shown where there is little room. */
  readonly facets: boolean;
}

let last: SearchOptions = { sort: 'best', wholeWords: false, facets: false };

/** The options as they were when the window last showed a search. */
export function useSearchOptions(): [SearchOptions, (change: Partial<SearchOptions>) => void] {
  const [options, setOptions] = useState(last);
  const change = useCallback((changed: Partial<SearchOptions>) => {
    last = { ...last, ...changed };
    setOptions(last);
  }, []);
  return [options, change];
}
