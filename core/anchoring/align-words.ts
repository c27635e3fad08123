import { anchoredOrder } from './anchored-order.ts';
import type { Matching } from './common-order.ts';
import type { Words } from './split-words.ts';

/** A few letters that are left alone between larger changes are there by chance. */
const mostStrayLetters = 24;

/**
 * Which words of an edited text are which of the former one. Words that are alike by chance, between larger changes, do not
 * count.
 */
export function alignWords(before: Words, after: Words): Matching {
  const matching = anchoredOrder(before.ids, after.ids);
  dropStrays(before, after, matching.to);
  return matching;
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
