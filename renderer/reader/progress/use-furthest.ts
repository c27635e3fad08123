import { useEffect, useRef } from 'react';
import type { Preferences } from '../../../core/contract/library.ts';
import type { DocumentId } from '../../../core/model/ids.ts';
import type { Stretch } from '../text/stretch.ts';
import type { TextSurface } from '../text/text-surface.ts';
import { useVisibleStretch } from '../visible-stretch.ts';
import { type ReadOn, restAt } from './read-on.ts';
import { keepProgress, useProgress } from './reading-progress.ts';

/** How long a text must rest before what is in the window counts as looked at. */
const restMs = 1200;

/** The furthest place to which a text was read on; null before it was begun. Keeps it as one reads. */
export function useFurthest(
  surface: TextSurface | null,
  documentId: DocumentId,
  preferences: Pick<Preferences, 'progress'>,
): number | null {
  const known = useProgress(preferences)(documentId)?.at ?? null;
  const readOn = useRef<ReadOn>({ furthest: known ?? 0, rested: 0 });
  const timer = useRef(0);
  const rest = (visible: Stretch) => {
    const { furthest } = readOn.current;
    readOn.current = restAt(readOn.current, visible);
    const at = readOn.current.furthest;
    if (surface && at > furthest) keepProgress(documentId, { at, of: surface.length });
  };
  useVisibleStretch(surface, (visible) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => rest(visible), restMs);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return known;
}
