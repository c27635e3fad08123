import type { TermPattern } from './term-pattern.ts';

/** What folding makes nothing but itself, an apostrophe, dots or a gap between words of: most texts in English hold no more. */
const plainText = /^[\0-\x7f\xa0‘’“”–—…]*$/;
const plainWord = /^[a-z0-9]+$/;

/**
 * A quick look at texts: false only for one that holds none of some patterns, so that it need not be cut into words. Texts
 * and words beyond plain Latin are not told apart by it.
 */
export function mayHold(patterns: readonly TermPattern[]): (text: string) => boolean {
  const words = patterns.map(({ runs }) => longest(runs.flatMap((run) => run.words)));
  if (!words.every((word) => plainWord.test(word))) return () => true;
  // Within a word apostrophes and dots are passed over: `U.S.` is `us`.
  const spelled = words.map((word) => [...word].join("[.'`‘’…]*"));
  const found = new RegExp(spelled.join('|'), 'i');
  return (text) => found.test(text) || !plainText.test(text);
}

const longest = (words: readonly string[]): string =>
  words.reduce((most, word) => (word.length > most.length ? word : most), '');
