/** The id of a highlight's card in the page, for `aria-details`. A document may be open on both sides. */
export const cardElementId = (tabId: string, highlightId: string): string => `card-${tabId}-${highlightId}`;

/** A highlight's card, if it is in the page. */
export const cardElement = (tabId: string, highlightId: string): HTMLElement | null =>
  document.getElementById(cardElementId(tabId, highlightId));
