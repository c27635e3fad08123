import type { TagSummary } from '../../../core/contract/tags.ts';
import { type Highlight, markNames } from '../../../core/model/highlight.ts';
import type { TagId } from '../../../core/model/ids.ts';

/** A highlight in words, for those who do not see its mark: `Highlight, Claim. Tags: US forces. Has note.` */
export function highlightName(highlight: Highlight, tags: ReadonlyMap<TagId, TagSummary>): string {
  const names = highlight.tagIds.flatMap((id) => tags.get(id)?.name ?? []);
  return [
    `Highlight, ${markNames[highlight.colour - 1]}.`,
    names.length > 0 ? `Tags: ${names.join(', ')}.` : '',
    highlight.note ? 'Has note.' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The id of a highlight's card in the page, for `aria-details`. */
export const cardElementId = (highlightId: string): string => `card-${highlightId}`;

/** Moves the focus to a highlight's card, if it is drawn; tells whether it was. */
export function focusCard(highlightId: string): boolean {
  const card = document.getElementById(cardElementId(highlightId));
  card?.focus({ preventScroll: true });
  return card !== null;
}
