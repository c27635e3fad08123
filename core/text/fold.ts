/** A folded text and, for each of its code units and its end, where in the original text it comes from. */
export interface FoldedText {
  readonly text: string;
  /** `text.length + 1` offsets of the original, never falling; the last is the original's length. */
  readonly offsets: Uint32Array;
}

/**
 * The form in which search and name matching compare text: NFKD without marks, case folded, apostrophe-like
 * characters as `'`, hyphens and dashes as `-`, Arabic letter forms unified, tatweel and invisible characters gone,
 * every kind of space (but not a line end) as a plain space. An apostrophe stays, so `Iran’s` still holds the word `iran`.
 */
export function fold(text: string): string {
  return foldUnits(text, null);
}

/** `fold(text)` with the way back, so that a hit in the folded text can be shown on the original's own words. */
export function foldWithMap(text: string): FoldedText {
  const offsets = new OffsetList(text.length + 1);
  const folded = foldUnits(text, offsets);
  offsets.push(text.length);
  return { text: folded, offsets: offsets.toArray() };
}

/**
 * The range of the original that `[start, end)` of the folded text stands for. Whole characters: a hit on the `f` of
 * a folded `ﬁ` gives the ligature, and marks that follow the last character belong to it.
 */
export function unfoldRange(folded: FoldedText, start: number, end: number): { start: number; end: number } {
  const from = folded.offsets[start] ?? 0;
  const last = folded.offsets[Math.max(start, end - 1)] ?? 0;
  let next = end;
  while (next < folded.text.length && folded.offsets[next] === last) next++;
  return { start: from, end: folded.offsets[next] ?? from };
}

const unitsPerString = 8192;

/** No character folds to more code units. */
const mostUnits = 18;

/** Folds code point by code point: order of marks cannot matter, as all of them go. */
function foldUnits(text: string, offsets: OffsetList | null): string {
  const parts: string[] = [];
  const units = new Uint16Array(Math.min(unitsPerString, text.length * mostUnits) + 64);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 128) {
      units[count++] = unit >= 65 && unit <= 90 ? unit + 32 : unit === 96 ? 39 : unit === 9 ? 32 : unit;
      offsets?.push(i);
    } else {
      const at = i;
      const code = text.codePointAt(i) ?? unit;
      if (code > 0xffff) i++;
      const folded = foldCodePoint(code);
      for (let k = 0; k < folded.length; k++) {
        units[count++] = folded.charCodeAt(k);
        offsets?.push(at);
      }
    }
    if (count >= unitsPerString) {
      parts.push(String.fromCharCode(...units.subarray(0, count)));
      count = 0;
    }
  }
  parts.push(String.fromCharCode(...units.subarray(0, count)));
  return parts.join('');
}

const known = new Map<number, string>();

/** What `fold` makes of one code point; empty for what it leaves out. */
export function foldCodePoint(code: number): string {
  const found = known.get(code);
  if (found !== undefined) return found;
  const folded = foldCase(withoutAccents(String.fromCodePoint(code)))
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '');
  known.set(code, folded);
  return folded;
}

/** One code point in a form without marks and invisible characters, its spelling variants made one; its case stays. */
export function withoutAccents(character: string): string {
  return character
    .normalize('NFKD')
    .replace(/[\p{Mn}\p{Me}\p{Cf}\u0640]/gu, '')
    .replace(/[’‘‛ʼʻʽʾʿˈ′`´ˋˊ]/gu, "'")
    .replace(/[“”„‟]/gu, '"')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/[\p{Zs}\t]/gu, ' ')
    .replace(/[ٱىیةک]/gu, (letter) => arabicForms[letter] ?? letter);
}

/** Full case folding, near enough: what upper and lower case of one letter have in common. The capital ẞ has to go by ß. */
export function foldCase(character: string): string {
  return character.toLowerCase().toUpperCase().toLowerCase();
}

/** Letters whose forms writers mix; those with hamza or madda lose it as a mark. */
const arabicForms: Record<string, string> = { ٱ: 'ا', ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك' };

/** A growing array of offsets; folding may lengthen a text. */
class OffsetList {
  #values: Uint32Array;
  #length = 0;

  constructor(capacity: number) {
    this.#values = new Uint32Array(capacity);
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Uint32Array(this.#length * 2 + 16);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  toArray(): Uint32Array {
    return this.#values.slice(0, this.#length);
  }
}
