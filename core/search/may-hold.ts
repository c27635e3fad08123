import type { TermPattern } from './term-pattern.ts';

/**
 * A letter that may fold to one of `a` to `z` without being one: not ASCII, not a usual sign, and not a Cyrillic, Hebrew,
 * Arabic or Han letter without marks.
 */
const foldedLetter =
  '[^\\0-\\x7f\\xa0‘’“”–—…\\u0400-\\u0482\\u048a-\\u052f\\u05d0-\\u05ea\\u0621-\\u063a\\u0641-\\u064a\\u4e00-\\u9fff]';
const plainWord = /^[a-z0-9]+$/;

/** A word with a letter that no character up to U+00FF folds to, and one of a text that may. */
const farWord = /[\u0400-\uffff]/;
const farLetter = '[^\\0-\\xff‘’“”–—…]';

/**
 * A regular expression, case aside, that finds something in each word of a text that may be the longest word of any of some
 * patterns; null if that cannot be told.
 */
export function spellWords(patterns: readonly TermPattern[]): string | null {
  const words = patterns.map(longestOf);
  const plain = words.filter((word) => plainWord.test(word));
  const far = words.filter((word) => farWord.test(word));
  if (words.length === 0 || plain.length + far.length < words.length) return null;
  return [
    ...plain.map(spell),
    ...(plain.length > 0 ? [foldedLetter] : []),
    ...(far.length > 0 ? [farLetter] : []),
  ].join('|');
}

/** Within a word apostrophes and dots are passed over: `U.S.` is `us`. */
const spell = (word: string): string => [...word].join("[.'`‘’…]*");

/**
 * A quick look at texts: false only for one that holds none of some patterns, so that it need not be cut into words. Not all
 * words and texts can be told apart by it.
 */
export function mayHold(patterns: readonly TermPattern[]): (text: string) => boolean {
  if (patterns.length === 0) return () => false;
  const spelled = spellWords(patterns);
  if (spelled === null) return () => true;
  const words = new RegExp(spelled, 'i');
  return (text) => words.test(text);
}

const longestOf = ({ runs }: TermPattern): string =>
  runs.flatMap(({ words }) => words).reduce((most, word) => (word.length > most.length ? word : most), '');
