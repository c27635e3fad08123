import { sequenceHash, type WordSplitter, type Words } from './split-words.ts';

/** Text that is alike in so many words may be taken for each other. */
const wordsAlike = 4;

/** So many letters that stand nowhere else tell a stretch of text from all others. */
const lettersThatTell = 12;

/** How many letters of a stretch are looked at: the nearest ones are enough nearly always. */
const reaches = [80, 1000];

/**
 * What a text has lost and its next version has got: text that looks like it may be it. Where a sentence stands twice and
 * one is taken out, no rule about the shortest difference can say which of them; only the text beside it can.
 */
export class Lookalikes {
  readonly #splitter: WordSplitter;
  readonly #sequences = new Set<number>();

  constructor(splitter: WordSplitter, changed: readonly Words[]) {
    this.#splitter = splitter;
    for (const { ids } of changed) {
      for (let at = 0; at + wordsAlike <= ids.length; at++) {
        this.#sequences.add(sequenceHash(ids, at, wordsAlike));
      }
    }
  }

  /**
   * Whether `text.slice(start, end)` holds enough that nothing lost or new looks like. Looks at it from its end if
   * `direction` is -1, not farther than a paragraph. Less than a sequence of words tells nothing.
   */
  tells(text: string, start: number, end: number, direction = 1): boolean {
    return reaches.some((reach, i) => {
      if (i > 0 && end - start <= (reaches[i - 1] ?? 0)) return false;
      return direction > 0
        ? this.#tells(text, start, Math.min(end, start + reach))
        : this.#tells(text, Math.max(start, end - reach), end);
    });
  }

  #tells(text: string, start: number, end: number): boolean {
    const { ids, starts, ends } = this.#splitter.words(text, start, end);
    let [letters, coveredTo] = [0, 0];
    for (let at = 0; at < ids.length && ids.length >= wordsAlike; at++) {
      const isLast = at + wordsAlike > ids.length;
      if (!isLast && this.#sequences.has(sequenceHash(ids, at, wordsAlike))) coveredTo = at + wordsAlike;
      if (at >= coveredTo) letters += (ends[at] ?? 0) - (starts[at] ?? 0);
      if (letters >= lettersThatTell) return true;
    }
    return false;
  }
}
