import type { TermPattern } from './term-pattern.ts';

/**
 * A text of letters that fold to none of `a` to `z` but their own: ASCII, usual signs, and Cyrillic, Hebrew, Arabic and Han
 * letters without marks.
 */
const plainText =
  /^[\0-\x7f\xa0‘’“”–—…\u0400-\u0482\u048a-\u052f\u05d0-\u05ea\u0621-\u063a\u0641-\u064a\u4e00-\u9fff]*$/;
const plainWord = /^[a-z0-9]+$/;

/** A word with a letter that no character up to U+00FF folds to, and what a text must hold to have one. */
const farWord = /[\u0400-\uffff]/;
const farText = /[^\0-\xff‘’“”–—…]/;

/**
 * A quick look at texts: false only for one that holds none of some patterns, so that it need not be cut into words. Not all
 * words and texts can be told apart by it.
 */
export function mayHold(patterns: readonly TermPattern[]): (text: string) => boolean {
  const words = patterns.map(({ runs }) => longest(runs.flatMap((run) => run.words)));
  const plain = words.filter((word) => plainWord.test(word));
  const far = words.filter((word) => farWord.test(word));
  if (plain.length + far.length < words.length) return () => true;
  // Within a word apostrophes and dots are passed over: `U.S.` is `us`.
  const spelled = plain.map((word) => [...word].join("[.'`‘’…]*"));
  const found = spelled.length === 0 ? null : new RegExp(spelled.join('|'), 'i');
  return (text) =>
    (far.length > 0 && farText.test(text)) || (found !== null && (found.test(text) || !plainText.test(text)));
}

const longest = (words: readonly string[]): string =>
  words.reduce((most, word) => (word.length > most.length ? word : most), '');
