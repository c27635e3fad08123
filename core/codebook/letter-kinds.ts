import { foldCodePoint } from '../text/fold.ts';

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
  /** A half of a surrogate pair, or a character that folds to several. */
  special: 6,
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
  const character = String.fromCharCode(unit);
  const folded = foldCodePoint(unit);
  folds[unit] = folded.charCodeAt(0) || 0;
  const kind = classify(character, folded);
  kinds[unit] = kind;
  return kind;
}

function classify(character: string, folded: string): number {
  if (/[\uD800-\uDFFF]/.test(character)) return unitKind.special;
  if (/\s/u.test(character)) return unitKind.gap;
  if (folded === '') return unitKind.nothing;
  if (folded.length > 1) return unitKind.special;
  if (folded === '-' || folded === ' ') return unitKind.gap;
  if (folded === "'") return unitKind.apostrophe;
  return /[\p{L}\p{N}]/u.test(folded) ? unitKind.letter : unitKind.sign;
}
