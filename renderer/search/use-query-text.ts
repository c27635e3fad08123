import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { usePane } from '../app/panes/pane-context.ts';
import { keepPlace } from '../app/panes/tab-commands.ts';
import { searchKeys } from '../app/search-keys.ts';

/**
 * How long typing must rest before it is searched for, and before it is kept as the place to come back to. A key is searched
 * for at once if it comes after a pause, or when nothing is being searched for.
 */
const restMs = { search: 25, place: 500 };
const pauseMs = 90;

export interface QueryText {
  /** What stands in the field. */
  readonly text: string;
  /** What is searched for: the same, a moment later. */
  readonly asked: string;
  readonly type: (text: string) => void;
  /** Searches for another query at once. */
  readonly ask: (query: string) => void;
  /** Has the tab come back to what stands in the field now. */
  readonly keep: () => void;
}

/** The query of a search view: typed in its field, edited by its controls, or brought by a link. */
export function useQueryText(placeQuery: string): QueryText {
  const { tabId } = usePane();
  const [text, setText] = useState(placeQuery);
  const [asked, setAsked] = useState(placeQuery);
  /** What the place is known to say: anything else has come from elsewhere. */
  const kept = useRef(placeQuery);
  const latest = useRef(text);
  latest.current = text;

  const keepQuery = useCallback(
    (query: string) => {
      if (query === kept.current) return;
      kept.current = query;
      keepPlace(tabId, { view: 'search', query });
    },
    [tabId],
  );

  useEffect(() => {
    if (placeQuery === kept.current) return;
    kept.current = placeQuery;
    setText(placeQuery);
    setAsked(placeQuery);
  }, [placeQuery]);

  useEffect(() => {
    if (text === asked) return;
    const timer = setTimeout(() => setAsked(text), restMs.search);
    return () => clearTimeout(timer);
  }, [text, asked]);

  useEffect(() => {
    const timer = setTimeout(() => keepQuery(asked), restMs.place);
    return () => clearTimeout(timer);
  }, [asked, keepQuery]);

  const queries = useQueryClient();
  const lastKey = useRef(0);
  const type = useCallback(
    (next: string) => {
      setText(next);
      const now = performance.now();
      const isFree = queries.isFetching({ queryKey: searchKeys.answers }) === 0;
      if (isFree || now - lastKey.current > pauseMs) setAsked(next);
      lastKey.current = now;
    },
    [queries],
  );
  const ask = useCallback(
    (query: string) => {
      setText(query);
      setAsked(query);
      keepQuery(query);
    },
    [keepQuery],
  );
  const keep = useCallback(() => keepQuery(latest.current), [keepQuery]);
  return { text, asked, type, ask, keep };
}
