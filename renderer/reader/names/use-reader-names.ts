import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { nameKeys, useNamesInText } from '../../app/name-queries.ts';
import type { Reading } from '../reading.ts';
import type { HighlightIndex } from '../text/highlight-index.ts';
import { MentionIndex } from './mention-index.ts';

/** How long after a highlight is gone names are looked for again: the library has to know of it. */
const againAfterMs = 400;

/** The names in the text that is read that are not tagged, underlined unless the user wants no lines. */
export function useReaderNames(reading: Reading): MentionIndex {
  const { document, shape, surface, tags, preferences, index } = reading;
  const { data } = useNamesInText(document.id, { enabled: tags.size > 0 });
  // Never those of one text in another.
  const names = tags.size > 0 && data?.versionId === shape.versionId ? data.names : MentionIndex.none;
  const painted = preferences.showNames ? names : null;
  useLayoutEffect(() => surface.paint({ names: painted }), [surface, painted]);

  // What is tagged meanwhile the index leaves out itself; what is tagged no more the library has to tell.
  const queries = useQueryClient();
  const latest = useRef(index);
  latest.current = index;
  const known = useRef(index);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer counts from the highlights of its time
  useEffect(() => {
    known.current = latest.current;
  }, [data]);
  useEffect(() => {
    if (!hasLostTags(known.current, index)) return;
    const timer = setTimeout(
      () => void queries.invalidateQueries({ queryKey: nameKeys.inText(document.id) }),
      againAfterMs,
    );
    return () => clearTimeout(timer);
  }, [queries, document.id, index]);
  return names;
}

/** Whether some words may carry a tag no longer: a highlight with it is gone, has moved, or has lost the tag. */
export function hasLostTags(before: HighlightIndex, now: HighlightIndex): boolean {
  return before.all.some((highlight) => {
    if (highlight.tagIds.length === 0) return false;
    const same = now.get(highlight.id);
    if (same === highlight) return false;
    if (!same || same.start !== highlight.start || same.end !== highlight.end) return true;
    return highlight.tagIds.some((id) => !same.tagIds.includes(id));
  });
}
