import type { SharedText } from './map-versions.ts';
import type { Words } from './split-words.ts';

/** What matched words share, a piece for each. */
export function wordPieces(
  before: Words,
  after: Words,
  to: Int32Array,
  isCertain: (index: number) => boolean,
): SharedText[] {
  const pieces: SharedText[] = [];
  to.forEach((index, i) => {
    const from = before.starts[i] ?? 0;
    const start = after.starts[index];
    if (start === undefined) return;
    pieces.push({ from, to: start, length: (before.ends[i] ?? 0) - from, isCertain: isCertain(i) });
  });
  return pieces;
}

/** Pieces in the order of the first text, those with nothing or the same white space between them as one. */
export function joinPieces(before: string, after: string, pieces: readonly SharedText[]): SharedText[] {
  const joined: SharedText[] = [];
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && piece.isCertain === last.isCertain && isBeside(before, after, last, piece)) {
      joined[joined.length - 1] = { ...last, length: piece.from + piece.length - last.from };
    } else joined.push(piece);
  }
  return joined;
}

function isBeside(before: string, after: string, last: SharedText, next: SharedText): boolean {
  const gap = next.from - last.from - last.length;
  if (next.to - last.to - last.length !== gap) return false;
  const between = before.slice(next.from - gap, next.from);
  return between.trim() === '' && between === after.slice(next.to - gap, next.to);
}
