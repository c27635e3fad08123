import { sharedSequences } from './shared-sequences.ts';
import type { Words } from './split-words.ts';

/** So many words that stand once in what is left of each text have moved rather than come up again by chance. */
const wordsThatMove = 5;

/**
 * Looks for words that a text has lost among those that its next version has got, wherever they stand there. For each lost
 * word its index among the new ones, or -1. A sentence that was put into another paragraph is found, and a paragraph that
 * was moved and edited.
 */
export function findMovedWords(lost: Words, got: Words): Int32Array {
  const to = new Int32Array(lost.ids.length).fill(-1);
  const isTaken = new Uint8Array(got.ids.length);
  const isSame = (from: number, until: number) =>
    lost.ids[from] !== undefined &&
    lost.ids[from] === got.ids[until] &&
    to[from] === -1 &&
    isTaken[until] === 0;
  for (const { from, to: until } of sharedSequences(lost.ids, got.ids, wordsThatMove)) {
    if (!isSame(from, until)) continue;
    let [first, end] = [0, 1];
    while (isSame(from + first - 1, until + first - 1)) first--;
    while (isSame(from + end, until + end)) end++;
    for (let i = first; i < end; i++) {
      to[from + i] = until + i;
      isTaken[until + i] = 1;
    }
  }
  return to;
}
