/** The id of the hidden words that say what a highlight is. */
export const highlightLabelId = (highlightId: string): string => `about-${highlightId}`;
