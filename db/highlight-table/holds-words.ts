import { fold } from '../../core/text/fold.ts';

const letter = '[\\p{L}\\p{N}\\p{Co}\\p{Mc}]';
const everyWord = new RegExp(`${letter}+`, 'gu');

/** The words of what a user types, folded, each once. */
export const wordsOf = (text: string): string[] => [...new Set(fold(text).match(everyWord))];

/** A query for FTS5 that finds what holds all words, each of which may be unfinished. */
export const matchAll = (words: readonly string[]): string => words.map((word) => `"${word}"*`).join(' AND ');

let known: { readonly json: string; readonly patterns: readonly RegExp[] } = { json: '[]', patterns: [] };

/** Whether a text holds all words of a JSON list, folded, each of which may be unfinished. For use in SQL. */
export function holdsWords(text: unknown, json: unknown): number {
  if (typeof text !== 'string' || typeof json !== 'string') return 0;
  if (json !== known.json) {
    const words: string[] = JSON.parse(json);
    known = { json, patterns: words.map((word) => new RegExp(`(?<!${letter})${word}`, 'u')) };
  }
  const folded = fold(text);
  return known.patterns.every((pattern) => pattern.test(folded)) ? 1 : 0;
}
