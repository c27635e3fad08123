/** What finds a passage again in another copy of its text. */
export interface AnchorDescription {
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** How much text on each side is kept, in UTF-16 code units; the length that Hypothesis uses. */
export const contextLength = 32;

/**
 * The quote of a range with up to `contextLength` units on either side, no half of a
 * surrogate pair among them. `text` may itself be cut out of a longer one.
 */
export function describeAnchor(
  text: string,
  range: { readonly start: number; readonly end: number },
): AnchorDescription {
  const from = Math.max(0, range.start - contextLength);
  const to = Math.min(text.length, range.end + contextLength);
  return {
    quote: text.slice(range.start, range.end),
    prefix: text.slice(from, range.start).replace(/^[\uDC00-\uDFFF]/, ''),
    suffix: text.slice(range.end, to).replace(/[\uD800-\uDBFF]$/, ''),
  };
}
