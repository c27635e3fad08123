import type { Place } from './place.ts';
import { sequenceHash, type WordSplitter, type Words } from './split-words.ts';

/** Where the lost words of a passage may be meant to stand; `score` is the share of them that does, 0 to 1. */
export interface Candidate extends Place {
  readonly score: number;
}

/** Passages are looked for by sequences of so many words. */
const wordsOfSequence = 3;

/** So many passages are looked for by the same sequence; one that more have is no help. */
const mostOfSequence = 8;

/** A place is worth a look if at least this share of a passage stands there. */
const leastScore = 0.5;

/** Of a longer passage the beginning is looked for, this many letters of it. */
const longestQuote = 1000;

/** Words of a passage found near each other. */
interface Find {
  first: number;
  last: number;
  found: number;
}

/**
 * Where lost passages of a text may stand among the words that its next version has got: up to three places each, the best
 * first. One walk through those words, for all passages together. `splitter` is the one that has split them.
 */
export function findCandidates(
  text: string,
  passages: readonly Place[],
  got: Words,
  splitter: WordSplitter,
): Candidate[][] {
  if (got.ids.length === 0) return passages.map(() => []);
  const quotes = passages.map(({ start, end }) => text.slice(start, Math.min(end, start + longestQuote)));
  const found = new Search([...new Set(quotes)], splitter).run(got);
  return quotes.map((quote) => found.get(quote) ?? []);
}

class Search {
  readonly #quotes: readonly string[];
  readonly #lengths: number[] = [];
  /** By the hash of a sequence, which passages have it, and at which word. */
  readonly #sequences = new Map<number, { quote: number; at: number }[]>();

  constructor(quotes: readonly string[], splitter: WordSplitter) {
    this.#quotes = quotes;
    quotes.forEach((quote, index) => {
      const words = splitter.words(quote, 0, quote.length);
      this.#lengths.push(words.ids.length);
      for (let at = 0; at + wordsOfSequence <= words.ids.length; at++) {
        const hash = sequenceHash(words.ids, at, wordsOfSequence);
        const known = this.#sequences.get(hash);
        if (!known) this.#sequences.set(hash, [{ quote: index, at }]);
        else if (known.length < mostOfSequence) known.push({ quote: index, at });
      }
    });
  }

  run(words: Words): Map<string, Candidate[]> {
    const finds = this.#quotes.map(() => new Map<number, Find>());
    for (let place = 0; place + wordsOfSequence <= words.ids.length; place++) {
      for (const { quote, at } of this.#sequences.get(sequenceHash(words.ids, place, wordsOfSequence)) ??
        []) {
        // Finds of one place have about the same distance to the passage's first word.
        const key = Math.round((place - at) / (this.#lengths[quote] ?? 1));
        const find = finds[quote]?.get(key);
        if (!find) finds[quote]?.set(key, { first: place, last: place, found: 1 });
        else {
          find.last = place;
          find.found++;
        }
      }
    }
    return new Map(
      this.#quotes.map((quote, index) => {
        const sequences = (this.#lengths[index] ?? 0) - wordsOfSequence + 1;
        const candidates = [...(finds[index]?.values() ?? [])]
          .map(({ first, last, found }) => ({
            start: words.starts[first] ?? 0,
            end: words.ends[last + wordsOfSequence - 1] ?? 0,
            score: Math.min(1, found / sequences),
          }))
          .filter(({ score }) => score >= leastScore);
        return [quote, candidates.sort((a, b) => b.score - a.score).slice(0, 3)];
      }),
    );
  }
}
