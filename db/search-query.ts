import { fold } from '../core/text/fold.ts';

/** A search as FTS5 takes it, and as a pattern that finds the same words in a folded text. */
export interface SearchQuery {
  readonly match: string;
  /** Global and Unicode-aware; finds any of the terms. */
  readonly pattern: RegExp;
}

const word = '[\\p{L}\\p{N}\\p{Co}\\p{Mc}]';
const words = new RegExp(`${word}+`, 'gu');

/**
 * Understands what a user types: every word is to be found, "quoted words" stand together, the last word may be
 * unfinished. Null if there is no word in it. Any input is safe: only letters and digits reach FTS5, in quotes.
 */
export function parseSearch(query: string): SearchQuery | null {
  const terms = [...fold(query).matchAll(/"([^"]*)(?:"|$)|[^\s"]+/gu)].flatMap((found) => {
    const isQuoted = found[1] !== undefined;
    const tokens = (found[1] ?? found[0]).match(words);
    return tokens ? [{ tokens: [...tokens], isQuoted }] : [];
  });
  const last = terms.at(-1);
  if (!last) return null;
  const isPrefix = (term: (typeof terms)[number]) => term === last && !term.isQuoted;
  return {
    match: terms.map((term) => `"${term.tokens.join(' ')}"${isPrefix(term) ? '*' : ''}`).join(' '),
    pattern: new RegExp(
      terms
        .map(
          (term) =>
            `(?<!${word})${term.tokens.join(`[^\\p{L}\\p{N}\\p{Co}\\p{Mc}]+`)}${isPrefix(term) ? '' : `(?!${word})`}`,
        )
        .join('|'),
      'gu',
    ),
  };
}
