/** The id of the hidden words that say what a highlight is. A document may be open on both sides. */
export const highlightLabelId = (tabId: string, highlightId: string): string =>
  `about-${tabId}-${highlightId}`;
