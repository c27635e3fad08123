import { isInCase, wantedCase, wantedCases } from './name-case.ts';
import { type NameTokens, nameTokens, tokenFlags, wordHash } from './name-tokens.ts';
import { withoutApostrophes } from './without-apostrophes.ts';
import {
  beginsWord,
  endsWord,
  foldedToken,
  hasFlag,
  isJoined,
  isWord,
  type Reading,
  wordReadings,
} from './word-readings.ts';

/** A name to be found. `owners` are what it may mean, the default first; none for a phrase that stands for nothing. */
export interface FindableName<Owner> {
  readonly name: string;
  readonly owners: readonly Owner[];
}

/** Where a name stands: `[start, end)` of the text in UTF-16 code units. */
export interface NameHit<Owner> {
  readonly start: number;
  readonly end: number;
  readonly name: FindableName<Owner>;
}

/** A word or sign on the way through names that begin alike. */
class Step<Owner> {
  /** Folded. */
  readonly word: string;
  /** Whether a gap stands before it. */
  readonly hasGap: boolean;
  readonly wantedCase: number;
  /** By the hash of their words. */
  readonly next = new Map<number, Step<Owner>[]>();
  /** The name that ends here. */
  name: FindableName<Owner> | null = null;

  constructor(word: string, hasGap: boolean, wanted: number) {
    this.word = word;
    this.hasGap = hasGap;
    this.wantedCase = wanted;
  }

  /** The step from here over a word; made if no name went this way before. */
  to(hash: number, word: string, hasGap: boolean, wanted: number): Step<Owner> {
    const siblings = this.next.get(hash) ?? [];
    const known = siblings.find(
      (one) => one.word === word && one.hasGap === hasGap && one.wantedCase === wanted,
    );
    if (known) return known;
    const made = new Step<Owner>(word, hasGap, wanted);
    this.next.set(hash, [...siblings, made]);
    return made;
  }
}

/** A name that ends with the token `last`, at `end`. */
interface Match<Owner> {
  readonly end: number;
  readonly last: number;
  readonly name: FindableName<Owner>;
}

const filterSize = 1 << 20;

/** Whether first words with a hash are looked for in any case, or with a capital. */
const firstWord = { any: 1, capital: 2 } as const;

const letterS = 's'.charCodeAt(0);

/**
 * Finds names in texts, however many there are, in one pass. Compared are folded words: accents, marks, apostrophes in and about
 * words and the kind of space or hyphen do not count, nor does a possessive or plural `s` at the end, nor an Arabic or
 * Hebrew particle that is written onto the name. A capital in a name asks for a capital in the text. The longest name wins,
 * hits do not overlap, and a name within a longer one is none.
 */
export class NameIndex<Owner> {
  readonly #root = new Step<Owner>('', false, wantedCases.any);
  /** How first words of names may stand in a text, by their hashes without the upper bits; see `firstWord`. */
  readonly #firstWords = new Uint8Array(filterSize);

  constructor(names: readonly FindableName<Owner>[]) {
    for (const name of names) {
      this.#add(name, name.name);
      const joined = withoutApostrophes(name.name);
      if (joined !== name.name) this.#add(name, joined);
    }
  }

  /** The names in a text, in its order. */
  find(text: string): NameHit<Owner>[] {
    const tokens = nameTokens(text);
    const hits: NameHit<Owner>[] = [];
    for (let i = 0; i < tokens.length; i++) {
      if (!this.#mayBegin(text, tokens, i) || !beginsWord(text, tokens, i)) continue;
      const found = this.#longestAt(text, tokens, i);
      if (!found) continue;
      const { start, end, name, last } = found;
      if (name.owners.length > 0) hits.push({ start, end, name });
      i = last;
    }
    return hits;
  }

  #add(name: FindableName<Owner>, words: string): void {
    const tokens = nameTokens(words);
    if (tokens.length === 0) return;
    let step = this.#root;
    for (let i = 0; i < tokens.length; i++) {
      const hash = tokens.hashes[i] ?? 0;
      const wanted = wantedCase(words, tokens, i);
      const hasGap = i > 0 && hasFlag(tokens, i, tokenFlags.gap);
      if (i === 0) this.#noteFirst(hash, wanted);
      step = step.to(hash, foldedToken(words, tokens, i), hasGap, wanted);
    }
    step.name ??= name;
  }

  /** Whether some name may begin with a token; most tokens are told apart here, at the price of a look into a table. */
  #mayBegin(text: string, { starts, ends, hashes, flags }: NameTokens, i: number): boolean {
    const own = flags[i] ?? 0;
    if (this.#isFirst(hashes[i] ?? 0, own)) return true;
    if ((own & tokenFlags.word) === 0) return false;
    if ((own & tokenFlags.particles) !== 0) return true;
    if (((flags[i + 1] ?? 0) & (tokenFlags.apostrophe | tokenFlags.gap)) === tokenFlags.apostrophe)
      return true;
    // Names of common words have no plural.
    const end = ends[i] ?? 0;
    if ((own & tokenFlags.capital) === 0 || text.charCodeAt(end - 1) !== letterS) return false;
    return this.#isFirst(wordHash(text, starts[i] ?? 0, end - 1), own);
  }

  #noteFirst(hash: number, wanted: number): void {
    const at = hash & (filterSize - 1);
    const how = wanted === wantedCases.any ? firstWord.any : firstWord.capital;
    this.#firstWords[at] = (this.#firstWords[at] ?? 0) | how;
  }

  #isFirst(hash: number, flags: number): boolean {
    const how = this.#firstWords[hash & (filterSize - 1)] ?? 0;
    return (how & firstWord.any) !== 0 || (how !== 0 && (flags & tokenFlags.capital) !== 0);
  }

  #longestAt(text: string, tokens: NameTokens, first: number): (Match<Owner> & { start: number }) | null {
    let longest: (Match<Owner> & { start: number }) | null = null;
    for (const reading of wordReadings(text, tokens, first, true)) {
      if (!this.#isFirst(reading.hash, tokens.flags[first] ?? 0)) continue;
      const match = follow(text, tokens, this.#root, first, true, reading);
      if (match && match.end > (longest?.end ?? 0)) longest = { ...match, start: reading.start };
    }
    return longest;
  }
}

/** The longest name that goes on from a step with a reading of the token `at`. */
function follow<Owner>(
  text: string,
  tokens: NameTokens,
  from: Step<Owner>,
  at: number,
  hasGap: boolean,
  reading: Reading,
): Match<Owner> | null {
  let longest: Match<Owner> | null = null;
  const take = (match: Match<Owner> | null) => {
    if (match && match.end > (longest?.end ?? 0)) longest = match;
  };
  const { last, isPlural } = reading;
  const flags = tokens.flags[at] ?? 0;
  const isFirst = from.word === '';
  for (const step of from.next.get(reading.hash) ?? []) {
    if (!isFirst && step.hasGap !== hasGap) continue;
    if (!isInCase(step.wantedCase, flags, isPlural) || !isWord(text, reading, step.word)) continue;
    // Only a proper name is the same in the plural: “Syrian governments” are not the Syrian government.
    const isName = step.name && (!isPlural || step.wantedCase !== wantedCases.any);
    if (step.name && isName && endsWord(tokens, last)) {
      take({ end: tokens.ends[last] ?? 0, last, name: step.name });
    }
    if (isPlural || step.next.size === 0 || last + 1 >= tokens.length) continue;
    const goOn = (next: number, isApart: boolean) => {
      for (const read of wordReadings(text, tokens, next, false)) {
        take(follow(text, tokens, step, next, isApart, read));
      }
    };
    const isApart = hasFlag(tokens, last + 1, tokenFlags.gap);
    goOn(last + 1, isApart);
    // An apostrophe before or after a word does not count.
    if (hasFlag(tokens, last + 1, tokenFlags.apostrophe) && !isJoined(tokens, last + 2)) {
      goOn(last + 2, isApart || hasFlag(tokens, last + 2, tokenFlags.gap));
    }
  }
  return longest;
}
