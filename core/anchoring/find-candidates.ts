import type { Place } from './place.ts';
import { sequenceHash, WordSplitter } from './split-words.ts';

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

/** Words of a passage found near each other. */
interface Find {
  first: number;
  last: number;
  found: number;
}

/**
 * Where passages of a text may stand in another, however little it has to do with the first: up to three places each, the
 * best first. One walk through the other text, for all passages together.
 */
export function findCandidates(text: string, other: string, passages: readonly Place[]): Candidate[][] {
  if (passages.length === 0) return [];
  const quotes = passages.map(({ start, end }) => text.slice(start, end));
  const search = new Search([...new Set(quotes)]);
  const found = search.run(other);
  return quotes.map((quote) => found.get(quote) ?? []);
}

class Search {
  readonly #splitter = new WordSplitter();
  readonly #quotes: readonly string[];
  readonly #lengths: number[] = [];
  /** By the hash of a sequence, which passages have it, and at which word. */
  readonly #sequences = new Map<number, { quote: number; at: number }[]>();

  constructor(quotes: readonly string[]) {
    this.#quotes = quotes;
    quotes.forEach((quote, index) => {
      const words = this.#splitter.words(quote, 0, quote.length);
      this.#lengths.push(words.ids.length);
      for (let at = 0; at + wordsOfSequence <= words.ids.length; at++) {
        const hash = sequenceHash(words.ids, at, wordsOfSequence);
        const known = this.#sequences.get(hash);
        if (!known) this.#sequences.set(hash, [{ quote: index, at }]);
        else if (known.length < mostOfSequence) known.push({ quote: index, at });
      }
    });
  }

  run(text: string): Map<string, Candidate[]> {
    const words = this.#splitter.words(text, 0, text.length);
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
