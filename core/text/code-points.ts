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

function isPairAt(text: string, offset: number): boolean {
  const high = text.charCodeAt(offset);
  const low = text.charCodeAt(offset + 1);
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}
