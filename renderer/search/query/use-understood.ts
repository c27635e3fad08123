import { useDeferredValue, useMemo } from 'react';
import { filtersOf } from '../../../core/search/narrow-query.ts';
import { parseQuery } from '../../../core/search/parse-query.ts';
import { printQuery } from '../../../core/search/print-query.ts';
import type { Query } from '../../../core/search/query.ts';
import type { Narrowed } from '../facets/FacetPanel.tsx';
import { useSame } from '../use-same.ts';
import { dateOf } from './edit-query.ts';
import { type QueryPart, queryParts } from './query-parts.ts';

/** What was understood of a text in the field, when there was time to draw it. */
export interface Understood {
  readonly text: string;
  readonly query: Query;
  readonly parts: readonly QueryPart[];
  /** In its usual spelling. */
  readonly printed: string;
  readonly narrowed: Narrowed;
}

/** What is understood of a text. It follows the text when nothing else is to be drawn: typing does not wait for it. */
export function useUnderstood(typed: string, wholeWords: boolean): Understood {
  const text = useDeferredValue(typed);
  const said = useMemo(() => {
    const { query } = parseQuery(text, !wholeWords);
    return { text, query, parts: queryParts(query), printed: printQuery(query) };
  }, [text, wholeWords]);
  const { query } = said;
  const narrowed = useSame({ scopes: query.scopes, date: dateOf(query), filters: filtersOf(query) });
  return { ...said, narrowed };
}
