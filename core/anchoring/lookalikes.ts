import { sequenceHash, type WordSplitter, type Words } from './split-words.ts';

/** Text that is alike in so many words may be taken for each other. */
const wordsAlike = 4;

/** So many letters that stand nowhere else tell a stretch of text from all others. */
const lettersThatTell = 12;

/** Of a longer stretch the nearest letters are looked at first: they are enough nearly always. */
const longLetters = 80;

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
   * `direction` is -1. Less than a sequence of words tells nothing.
   */
  tells(text: string, start: number, end: number, direction = 1): boolean {
    const isLong = end - start > longLetters;
    const near = direction > 0 ? [start, start + longLetters] : [end - longLetters, end];
    const [from, to] = isLong ? near : [start, end];
    return this.#tells(text, from ?? start, to ?? end) || (isLong && this.#tells(text, start, end));
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
