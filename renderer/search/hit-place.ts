import type { Place } from '../app/place.ts';
import type { Hit } from './results/result-rows.ts';

/** Where a hit leads: to its words, or, if it is in a note, to the note's highlight. */
export function hitPlace({ documentId, place }: Hit): Place {
  const { kind, highlightId, start, end } = place;
  if (kind === 'title') return { view: 'document', id: documentId };
  if (kind === 'note' && highlightId) return { view: 'document', id: documentId, highlightId };
  return { view: 'document', id: documentId, at: start, end };
}
