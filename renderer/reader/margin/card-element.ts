/** The id of a highlight's card in the page, for `aria-details`. */
export const cardElementId = (highlightId: string): string => `card-${highlightId}`;

/** Moves the focus to a highlight's card, if it is drawn; tells whether it was. */
export function focusCard(highlightId: string): boolean {
  const card = document.getElementById(cardElementId(highlightId));
  card?.focus({ preventScroll: true });
  return card !== null;
}
