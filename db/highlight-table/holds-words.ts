import { indexedForm, indexedWords } from '../../core/text/indexed-form.ts';

/** The words of what a user types, as the index knows them, each once. */
export const wordsOf = (text: string): string[] => [...new Set(indexedWords(text).words)];

/** A query for FTS5 that finds what holds all words, each of which may be unfinished. */
export const matchAll = (words: readonly string[]): string => words.map((word) => `"${word}"*`).join(' AND ');

let known: { readonly json: string; readonly words: readonly string[] } = { json: '[]', words: [] };

/** Whether a text holds all words of a JSON list, each of which may be unfinished. For use in SQL. */
export function holdsWords(text: unknown, json: unknown): number {
  if (typeof text !== 'string' || typeof json !== 'string') return 0;
  if (json !== known.json) {
    const words: string[] = JSON.parse(json);
    known = { json, words: words.map((word) => ` ${word}`) };
  }
  const form = ` ${indexedForm(text)}`;
  return known.words.every((word) => form.includes(word)) ? 1 : 0;
}
