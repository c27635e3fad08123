import { commonOrder, type Matching } from './common-order.ts';
import { heaviestChain } from './heaviest-chain.ts';
import { sequenceHash, type Words } from './split-words.ts';

/** So many words that stand once in each text are taken for the same, wherever they are. */
const wordsOfAnchor = 4;

/** A few letters that are left alone between larger changes are there by chance. */
const mostStrayLetters = 24;

/**
 * Which words of an edited text are which of the former one. Word sequences that both texts have once divide the texts;
 * between them the longest common order decides. Words that are alike by chance, between larger changes, do not count.
 */
export function alignWords(before: Words, after: Words): Matching {
  const to = new Int32Array(before.ids.length).fill(-1);
  const isCertain = new Uint8Array(before.ids.length);
  let last = { from: 0, to: 0 };
  const fill = (from: number, until: number) => {
    const found = commonOrder(before.ids.slice(last.from, from), after.ids.slice(last.to, until));
    found.to.forEach((index, i) => {
      if (index >= 0) to[last.from + i] = last.to + index;
    });
    isCertain.set(found.isCertain, last.from);
  };
  const anchors = sharedSequences(before.ids, after.ids, wordsOfAnchor);
  for (const index of heaviestChain(
    anchors.map((anchor) => anchor.to),
    anchors.map(() => 1),
  )) {
    const anchor = anchors[index];
    // Sequences overlap: the words that this one shares with the one before are placed already.
    if (!anchor || anchor.from < last.from || anchor.to < last.to) {
      if (!anchor || anchor.from - last.from !== anchor.to - last.to) continue;
    } else fill(anchor.from, anchor.to);
    for (let i = Math.max(0, last.from - anchor.from); i < wordsOfAnchor; i++) {
      to[anchor.from + i] = anchor.to + i;
      isCertain[anchor.from + i] = 1;
    }
    last = { from: anchor.from + wordsOfAnchor, to: anchor.to + wordsOfAnchor };
  }
  fill(before.ids.length, after.ids.length);
  dropStrays(before, after, to);
  return { to, isCertain };
}

/** Places of sequences of so many words that stand once in each list, in the order of the first. */
export function sharedSequences(
  a: readonly number[],
  b: readonly number[],
  length: number,
): { from: number; to: number }[] {
  const inA = onlySequences(a, length);
  const inB = onlySequences(b, length);
  const shared: { from: number; to: number }[] = [];
  for (const [hash, from] of inA) {
    const to = inB.get(hash);
    if (from < 0 || to === undefined || to < 0) continue;
    let same = 0;
    while (same < length && a[from + same] === b[to + same]) same++;
    if (same === length) shared.push({ from, to });
  }
  return shared.sort((one, other) => one.from - other.from);
}

/** Where each sequence of so many words begins, by a hash; -1 for one that is not alone. */
function onlySequences(ids: readonly number[], length: number): Map<number, number> {
  const places = new Map<number, number>();
  for (let start = 0; start + length <= ids.length; start++) {
    const hash = sequenceHash(ids, start, length);
    places.set(hash, places.has(hash) ? -1 : start);
  }
  return places;
}

/** A run of words that follow each other in both texts. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly words: number;
}

function dropStrays(before: Words, after: Words, to: Int32Array): void {
  const runs = matchedRuns(to);
  const end = { from: to.length, to: after.ids.length, words: 0 };
  let last = { from: 0, to: 0 };
  runs.forEach((run, i) => {
    const next = runs[i + 1] ?? end;
    const size = letters(before, run.from, run.from + run.words);
    const changedBefore = Math.max(letters(before, last.from, run.from), letters(after, last.to, run.to));
    const changedAfter = Math.max(
      letters(before, run.from + run.words, next.from),
      letters(after, run.to + run.words, next.to),
    );
    if (size <= mostStrayLetters && size <= changedBefore && size <= changedAfter) {
      to.fill(-1, run.from, run.from + run.words);
    } else last = { from: run.from + run.words, to: run.to + run.words };
  });
}

function matchedRuns(to: Int32Array): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < to.length; ) {
    const start = to[from] ?? -1;
    let words = 1;
    if (start >= 0) {
      while (to[from + words] === start + words) words++;
      runs.push({ from, to: start, words });
    }
    from += words;
  }
  return runs;
}

/** How many letters stand from one word to before another, white space between them included. */
function letters({ starts, ends }: Words, from: number, until: number): number {
  return from < until ? (ends[until - 1] ?? 0) - (starts[from] ?? 0) : 0;
}
