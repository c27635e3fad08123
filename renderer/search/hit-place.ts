import type { Place } from '../app/place.ts';
import { matchesInText } from './preview/matches-in-text.ts';
import type { Hit } from './results/result-rows.ts';

/** How far apart matches stand that are gone to as one: by a space, or a sign and a space. */
const nearest = 2;

/** Where a hit leads: to its words, or, if it is in a note, to the note's highlight. */
export function hitPlace({ documentId, place }: Hit): Place {
  const { kind, highlightId, start } = place;
  if (kind === 'title') return { view: 'document', id: documentId };
  if (kind === 'note' && highlightId) return { view: 'document', id: documentId, highlightId };
  let end: number = place.end;
  for (const next of matchesInText(place))
    if (next.start >= start && next.start <= end + nearest) end = Math.max(end, next.end);
  return { view: 'document', id: documentId, at: start, end };
}
