/** The id of a highlight's card in the page, for `aria-details`. */
export const cardElementId = (highlightId: string): string => `card-${highlightId}`;

/** A highlight's card, if it is in the page. */
export const cardElement = (highlightId: string): HTMLElement | null =>
  document.getElementById(cardElementId(highlightId));
