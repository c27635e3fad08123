/**
 * Where the code point with index `codePoints` begins, in UTF-16 code units; null when the text is shorter. W3C Web
 * Annotation and REFI-QDA count code points, the app counts code units.
 */
export function fromCodePoints(text: string, codePoints: number): number | null {
  let offset = 0;
  for (let left = codePoints; left > 0; left--) {
    if (offset >= text.length) return null;
    offset += isPairAt(text, offset) ? 2 : 1;
  }
  return offset;
}

/** How many code points stand before `offset`. An offset inside a surrogate pair counts the whole pair. */
export function toCodePoints(text: string, offset: number): number {
  let count = 0;
  for (let i = 0; i < offset && i < text.length; count++) i += isPairAt(text, i) ? 2 : 1;
  return count;
}

function isPairAt(text: string, offset: number): boolean {
  const high = text.charCodeAt(offset);
  const low = text.charCodeAt(offset + 1);
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}
