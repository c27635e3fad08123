import { foldCodePoint } from '../text/fold.ts';
import { unspaced, wordLetter } from '../text/indexed-form.ts';

/** What a UTF-16 code unit is to the matching of names. */
export const unitKind = {
  unknown: 0,
  letter: 1,
  /** White space and hyphens: they part words, and any of them stands for any other. */
  gap: 2,
  /** Marks and invisible characters, which names are compared without. */
  nothing: 3,
  apostrophe: 4,
  sign: 5,
  /** A letter of a script that sets no spaces: a word of its own. */
  alone: 6,
  /** A half of a surrogate pair, or a character that folds to several. */
  special: 7,
} as const;

/** The kinds of all code units, found out as they come up. */
export const kinds = new Uint8Array(65_536);

/** What a letter or sign folds to. */
export const folds = new Uint16Array(65_536);

/** The kind of a code unit, and what it folds to in `folds`. */
export function kindOf(unit: number): number {
  const known = kinds[unit] ?? unitKind.unknown;
  return known === unitKind.unknown ? learn(unit) : known;
}

function learn(unit: number): number {
  const isSurrogate = (unit & 0xf800) === 0xd800;
  const folded = isSurrogate ? '' : foldCodePoint(unit);
  folds[unit] = folded.charCodeAt(0) || 0;
  const kind = isSurrogate || folded.length > 1 ? unitKind.special : kindOfFolded(folded);
  kinds[unit] = kind;
  return kind;
}

/** The kind of one folded character. */
export function kindOfFolded(folded: string): number {
  if (folded === '') return unitKind.nothing;
  if (folded === '-' || /\s/u.test(folded)) return unitKind.gap;
  if (folded === "'") return unitKind.apostrophe;
  if (!wordLetter.test(folded)) return unitKind.sign;
  return unspaced.test(folded) ? unitKind.alone : unitKind.letter;
}
