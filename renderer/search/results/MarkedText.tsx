import type { Matches } from '../../../core/contract/search-answer.ts';

/** A text with its matches marked. */
export function MarkedText({ text, matches }: { readonly text: string; readonly matches: Matches }) {
  return (
    <>
      {piecesOf(text, matches).map(({ words, isMatch, at }) =>
        isMatch ? <mark key={at}>{words}</mark> : words,
      )}
    </>
  );
}

/** A text in pieces, of which those that match are told apart. */
export function piecesOf(text: string, matches: Matches): { words: string; isMatch: boolean; at: number }[] {
  const pieces: { words: string; isMatch: boolean; at: number }[] = [];
  let at = 0;
  const cut = (end: number, isMatch: boolean) => {
    if (end > at) pieces.push({ words: text.slice(at, end), isMatch, at });
    at = Math.max(at, end);
  };
  for (const { start, end } of matches) {
    cut(start, false);
    cut(end, true);
  }
  cut(text.length, false);
  return pieces;
}
