/** The id of a highlight's card in the page, for `aria-details`. */
export const cardElementId = (highlightId: string): string => `card-${highlightId}`;
