import { alignWords } from './align-words.ts';
import { Lookalikes } from './lookalikes.ts';
import type { SharedText, VersionMap } from './map-versions.ts';
import { SharedIndex, type TextChange } from './shared-index.ts';
import { joinPieces, wordPieces } from './shared-pieces.ts';
import { keepWords, noWords, WordSplitter } from './split-words.ts';

/**
 * A map for a text that was made out of another: `known` is known to stand where it does. What stands between is compared by
 * words, so that little is lost where much was replaced by nearly the same.
 */
export function knownMap(before: string, after: string, known: readonly SharedText[]): VersionMap {
  const gaps = new SharedIndex(known, before.length, after.length);
  const splitter = new WordSplitter();
  const sure = [...known];
  const found: SharedText[] = [];
  const changed = [noWords(), noWords()] as const;
  for (let i = 0; i <= known.length; i++) {
    const { lost, got } = withoutSameEnds(before, after, gaps.changeBefore(i), sure);
    const words = splitter.words(before, lost.start, lost.end);
    const others = splitter.words(after, got.start, got.end);
    const { to, isCertain } = alignWords(words, others);
    for (const piece of wordPieces(words, others, to, (word) => isCertain[word] === 1)) found.push(piece);
    const isTaken = new Set(to);
    keepWords(words, changed[0], (word) => (to[word] ?? -1) < 0);
    keepWords(others, changed[1], (word) => !isTaken.has(word));
  }
  const index = new SharedIndex(joinPieces(before, after, sure), before.length, after.length);
  const lookalikes = new Lookalikes(splitter, changed);
  return {
    shared: joinPieces(before, after, [...sure, ...found]),
    knows: ({ from, length }) => {
      const [piece] = index.piecesOf({ start: from, end: from + length });
      return piece?.length === length;
    },
    tells: (start, end, direction) => lookalikes.tells(before, start, end, direction),
    findCandidates: () => [],
  };
}

/** A change without the letters that are the same at its ends; those are added to `shared`. */
function withoutSameEnds(
  before: string,
  after: string,
  { lost, got }: TextChange,
  shared: SharedText[],
): TextChange {
  const most = Math.min(lost.end - lost.start, got.end - got.start);
  let lead = 0;
  while (lead < most && before[lost.start + lead] === after[got.start + lead]) lead++;
  let tail = 0;
  while (tail < most - lead && before[lost.end - 1 - tail] === after[got.end - 1 - tail]) tail++;
  // No character is cut in two.
  if (/[\uD800-\uDBFF]/.test(before.charAt(lost.start + lead - 1))) lead = Math.max(0, lead - 1);
  if (/[\uDC00-\uDFFF]/.test(before.charAt(lost.end - tail))) tail = Math.max(0, tail - 1);
  const isCertain = true;
  if (lead > 0) shared.push({ from: lost.start, to: got.start, length: lead, isCertain });
  if (tail > 0) shared.push({ from: lost.end - tail, to: got.end - tail, length: tail, isCertain });
  return {
    lost: { start: lost.start + lead, end: lost.end - tail },
    got: { start: got.start + lead, end: got.end - tail },
  };
}
