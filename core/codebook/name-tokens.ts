import { foldCodePoint } from '../text/fold.ts';
import { folds, kindOf, unitKind } from './letter-kinds.ts';

/**
 * The words and signs of a text, by column. A word is a run of letters and digits of its folded form; a sign stands alone;
 * white space and hyphens only part them. Offsets are UTF-16 code units of the text.
 */
export interface NameTokens {
  readonly length: number;
  readonly starts: Int32Array;
  /** After the last unit, and after the marks that belong to it. */
  readonly ends: Int32Array;
  /** A hash of the folded word, or of the sign. */
  readonly hashes: Int32Array;
  /** See `tokenFlags`. */
  readonly flags: Uint8Array;
}

export const tokenFlags = {
  /** White space or a hyphen stands before it. */
  gap: 1,
  word: 2,
  /** Its first letter is a capital. */
  capital: 4,
  /** It holds a small letter. */
  small: 8,
  apostrophe: 16,
  /** Its script writes particles onto names. */
  particles: 32,
} as const;

const offset = 0x811c9dc5;
const prime = 0x01000193;

/** Cuts a text into the tokens that names are compared by. */
export function nameTokens(text: string): NameTokens {
  const most = text.length;
  const starts = new Int32Array(most);
  const ends = new Int32Array(most);
  const hashes = new Int32Array(most);
  const flags = new Uint8Array(most);
  let count = 0;
  let gap: number = tokenFlags.gap;
  let isOpen = false;
  let hash = 0;
  let flag = 0;

  const open = (at: number, kind: number) => {
    isOpen = true;
    starts[count] = at;
    hash = offset;
    flag = gap | kind;
    gap = 0;
  };
  const add = (code: number) => {
    hash = Math.imul(hash ^ code, prime);
  };
  const close = () => {
    if (!isOpen) return;
    hashes[count] = hash;
    flags[count] = flag;
    isOpen = false;
    count++;
  };

  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    switch (kindOf(unit)) {
      case unitKind.letter: {
        const folded = folds[unit] ?? 0;
        if (!isOpen) open(i, wordFlags(unit, folded));
        if (folded === unit && isCased(folded)) flag |= tokenFlags.small;
        add(folded);
        ends[count] = i + 1;
        break;
      }
      case unitKind.nothing:
        if (isOpen) ends[count] = i + 1;
        break;
      case unitKind.gap:
        close();
        gap = tokenFlags.gap;
        break;
      case unitKind.special: {
        const code = text.codePointAt(i) ?? unit;
        const size = code > 0xffff ? 2 : 1;
        const folded = foldCodePoint(code);
        if (/^[\p{L}\p{N}]+$/u.test(folded)) {
          if (!isOpen) open(i, tokenFlags.word);
          for (let k = 0; k < folded.length; k++) add(folded.charCodeAt(k));
          ends[count] = i + size;
        } else if (folded === '') {
          if (isOpen) ends[count] = i + size;
        } else {
          close();
          open(i, 0);
          add(code);
          ends[count] = i + size;
          close();
        }
        i += size - 1;
        break;
      }
      default:
        close();
        open(i, kindOf(unit) === unitKind.apostrophe ? tokenFlags.apostrophe : 0);
        add(folds[unit] ?? unit);
        ends[count] = i + 1;
        close();
    }
  }
  close();
  return { length: count, starts, ends, hashes, flags };
}

/** The hash of a stretch of letters; an apostrophe among them is as if it were not there. */
export function wordHash(text: string, start: number, end: number): number {
  let hash = offset;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (kindOf(unit) === unitKind.letter) hash = Math.imul(hash ^ (folds[unit] ?? 0), prime);
  }
  return hash;
}

function wordFlags(unit: number, folded: number): number {
  if (unit < 0x0590) return tokenFlags.word | (isCapital(unit, folded) ? tokenFlags.capital : 0);
  return (
    tokenFlags.word |
    (unit <= 0x06ff ? tokenFlags.particles : isCapital(unit, folded) ? tokenFlags.capital : 0)
  );
}

const isCapital = (unit: number, folded: number) =>
  unit !== folded && String.fromCharCode(unit).toLowerCase() !== String.fromCharCode(unit);

const cased = new Uint8Array(65_536);

/** Whether a letter comes as a capital too. */
function isCased(unit: number): boolean {
  const known = cased[unit] ?? 0;
  if (known > 0) return known === 1;
  const letter = String.fromCharCode(unit);
  const isOne = letter.toUpperCase() !== letter;
  cased[unit] = isOne ? 1 : 2;
  return isOne;
}
