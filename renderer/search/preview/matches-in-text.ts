import type { FoundPlace } from '../../../core/contract/search-answer.ts';
import type { Stretch } from '../../reader/text/stretch.ts';

/** Where a hit's matches stand in the document's text. A match in a note or in a title stands at no place of it. */
export function matchesInText({ kind, start, matches }: FoundPlace): Stretch[] {
  const [first] = matches;
  if (!first || kind === 'note' || kind === 'title') return [];
  // The snippet is a piece of the text, and its first match the hit's place.
  const shift = start - first.start;
  return matches.map((match) => ({ start: match.start + shift, end: match.end + shift }));
}
