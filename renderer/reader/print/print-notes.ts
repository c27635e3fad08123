import type { HighlightInText } from '../../../core/contract/highlights.ts';

/** A highlight with something to read about it, and its number on paper. */
export interface PrintNote {
  readonly number: number;
  readonly highlight: HighlightInText;
}

/** The highlights that have a note or tags, numbered from 1 in the order of the text. */
export function numberNotes(highlights: readonly HighlightInText[]): PrintNote[] {
  return highlights
    .filter(({ note, tagIds }) => note !== null || tagIds.length > 0)
    .map((highlight, i) => ({ highlight, number: i + 1 }));
}

/** Where a number can stand without parting a word's letters, which Arabic joins: at `end`, or after the word it is in. */
export function afterWord(text: string, end: number): number {
  const isInside = end > 0 && /[\p{L}\p{M}\p{N}]/u.test(text.charAt(end - 1));
  return isInside ? end + (/^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(end))?.[0].length ?? 0) : end;
}
