import { fold } from '../text/fold.ts';
import { folds, kindOf, unitKind } from './letter-kinds.ts';
import { stemStarts } from './name-clitics.ts';
import { type NameTokens, nameTokens, tokenFlags, wordHash } from './name-tokens.ts';

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

/** How the first letters of a word must stand in the text for a name to be there. */
const letterCase = { any: 0, capital: 1, allCapitals: 2 } as const;

/** Words of this many capitals may stand in a text with one: `ISIS` as `Isis`, but not `US` as `Us`. */
const shortestCapitalized = 4;

interface Ending<Owner> {
  readonly name: FindableName<Owner>;
  readonly cases: readonly number[];
  /** Only a proper name is the same in the plural: “Syrian governments” are not the Syrian government. */
  readonly hasPlural: boolean;
}

class Step<Owner> {
  /** The folded word or sign that leads here. */
  readonly word: string;
  readonly hasGap: boolean;
  readonly next = new Map<number, Step<Owner>[]>();
  readonly endings: Ending<Owner>[] = [];

  constructor(word: string, hasGap: boolean) {
    this.word = word;
    this.hasGap = hasGap;
  }
}

const filterSize = 1 << 20;

const letterS = 's'.charCodeAt(0);

/**
 * Finds names in texts, however many there are, in one pass. Compared are folded words: accents, marks, apostrophes inside
 * words and the kind of space or hyphen do not count, nor does a possessive or plural `s` at the end, nor an Arabic or
 * Hebrew particle that is written onto the name. A capital in a name asks for a capital in the text. The longest name wins,
 * hits do not overlap, and a name within a longer one is none.
 */
export class NameIndex<Owner> {
  readonly #root = new Step<Owner>('', false);
  readonly #filter = new Uint8Array(filterSize);

  constructor(names: readonly FindableName<Owner>[]) {
    for (const name of names) {
      this.#add(name, name.name);
      const joined = name.name.replace(/(?<=\p{L})['’‘ʼʻʿʾ`´](?=\p{L})/gu, '');
      if (joined !== name.name) this.#add(name, joined);
    }
  }

  /** The names in a text, in its order. */
  find(text: string): NameHit<Owner>[] {
    const tokens = nameTokens(text);
    const hits: NameHit<Owner>[] = [];
    for (let i = 0; i < tokens.length; i++) {
      if (!this.#mayBegin(text, tokens, i)) continue;
      const found = this.#longestAt(text, tokens, i);
      if (!found) continue;
      if (found.name.owners.length > 0) hits.push({ start: found.start, end: found.end, name: found.name });
      i = found.last;
    }
    return hits;
  }

  #add(name: FindableName<Owner>, words: string): void {
    const tokens = nameTokens(words);
    if (tokens.length === 0) return;
    let step = this.#root;
    const cases: number[] = [];
    for (let i = 0; i < tokens.length; i++) {
      const hash = tokens.hashes[i] ?? 0;
      const word = foldedToken(words, tokens, i);
      const hasGap = i > 0 && hasFlag(tokens, i, tokenFlags.gap);
      cases.push(wantedCase(words, tokens, i));
      if (i === 0) this.#filter[hash & (filterSize - 1)] = 1;
      const siblings = step.next.get(hash) ?? [];
      let next = siblings.find((one) => one.word === word && one.hasGap === hasGap);
      if (!next) {
        next = new Step(word, hasGap);
        siblings.push(next);
        step.next.set(hash, siblings);
      }
      step = next;
    }
    step.endings.push({ name, cases, hasPlural: (cases.at(-1) ?? letterCase.any) !== letterCase.any });
  }

  /** Whether some name may begin with a token; most tokens are told apart here, at the price of a look into a table. */
  #mayBegin(text: string, { starts, ends, hashes, flags }: NameTokens, i: number): boolean {
    if (this.#filter[(hashes[i] ?? 0) & (filterSize - 1)] === 1) return true;
    if (((flags[i] ?? 0) & tokenFlags.word) === 0) return false;
    if (((flags[i] ?? 0) & tokenFlags.particles) !== 0) return true;
    if (((flags[i + 1] ?? 0) & (tokenFlags.apostrophe | tokenFlags.gap)) === tokenFlags.apostrophe)
      return true;
    const end = ends[i] ?? 0;
    if (text.charCodeAt(end - 1) !== letterS) return false;
    return this.#filter[wordHash(text, starts[i] ?? 0, end - 1) & (filterSize - 1)] === 1;
  }

  #longestAt(text: string, tokens: NameTokens, first: number): Match<Owner> | null {
    let best: Match<Owner> | null = null;
    const take = (match: Match<Owner> | null) => {
      if (match && (!best || match.end > best.end)) best = match;
    };
    const start = tokens.starts[first] ?? 0;
    for (const reading of readings(text, tokens, first, true)) {
      if (this.#filter[reading.hash & (filterSize - 1)] !== 1) continue;
      const path = new Path(text, tokens, start + reading.skipped);
      take(this.#follow(path, this.#root, first, reading));
    }
    return best;
  }

  #follow(path: Path, from: Step<Owner>, at: number, reading: Reading): Match<Owner> | null {
    const { text, tokens } = path;
    let best: Match<Owner> | null = null;
    const last = at + reading.tokens - 1;
    for (const step of from.next.get(reading.hash) ?? []) {
      if (path.length > 0 && step.hasGap !== hasFlag(tokens, at, tokenFlags.gap)) continue;
      if (!isWord(text, tokens, at, reading, step.word)) continue;
      const here = path.with(at, reading);
      const ending = step.endings.find((one) => here.fits(one.cases) && (!reading.isPlural || one.hasPlural));
      if (ending) {
        const end = tokens.ends[last] ?? 0;
        best = longer(best, { start: here.start, end, last, name: ending.name });
      }
      if (reading.isPlural || step.next.size === 0 || last + 1 >= tokens.length) continue;
      for (const next of readings(text, tokens, last + 1, false)) {
        best = longer(best, this.#follow(here, step, last + 1, next));
      }
    }
    return best;
  }
}

interface Match<Owner> {
  readonly start: number;
  readonly end: number;
  /** The last token. */
  readonly last: number;
  readonly name: FindableName<Owner>;
}

/** One way to read a token: whole, joined over an apostrophe, without the `s` of a plural, or without a particle. */
interface Reading {
  readonly hash: number;
  readonly tokens: number;
  readonly skipped: number;
  readonly isPlural: boolean;
}

/** What has been read of a name. */
class Path {
  readonly text: string;
  readonly tokens: NameTokens;
  readonly start: number;
  readonly #before: Path | null;
  readonly #at: number;
  readonly #reading: Reading | null;
  readonly length: number;

  constructor(
    text: string,
    tokens: NameTokens,
    start: number,
    before: Path | null = null,
    at = 0,
    reading: Reading | null = null,
  ) {
    this.text = text;
    this.tokens = tokens;
    this.start = start;
    this.#before = before;
    this.#at = at;
    this.#reading = reading;
    this.length = before ? before.length + 1 : 0;
  }

  with(at: number, reading: Reading): Path {
    return new Path(this.text, this.tokens, this.start, this, at, reading);
  }

  /** Whether the letters stand as a name asks for. */
  fits(cases: readonly number[]): boolean {
    let path: Path = this;
    for (let i = cases.length - 1; i >= 0; i--) {
      const wanted = cases[i] ?? letterCase.any;
      const flags = path.tokens.flags[path.#at] ?? 0;
      if (wanted >= letterCase.capital && !(flags & tokenFlags.capital)) return false;
      // An acronym's plural has a small letter of its own.
      if (wanted === letterCase.allCapitals && flags & tokenFlags.small && !path.#reading?.isPlural)
        return false;
      if (!path.#before) break;
      path = path.#before;
    }
    return true;
  }
}

const longer = <O>(a: Match<O> | null, b: Match<O> | null): Match<O> | null =>
  !a || (b && b.end > a.end) ? b : a;

const hasFlag = (tokens: NameTokens, i: number, flag: number): boolean =>
  ((tokens.flags[i] ?? 0) & flag) !== 0;

function readings(text: string, tokens: NameTokens, at: number, isFirst: boolean): Reading[] {
  const hash = tokens.hashes[at] ?? 0;
  const found: Reading[] = [{ hash, tokens: 1, skipped: 0, isPlural: false }];
  if (!hasFlag(tokens, at, tokenFlags.word)) return found;
  const start = tokens.starts[at] ?? 0;
  let end = tokens.ends[at] ?? 0;
  let joined = at;
  while (
    hasFlag(tokens, joined + 1, tokenFlags.apostrophe) &&
    !hasFlag(tokens, joined + 1, tokenFlags.gap) &&
    hasFlag(tokens, joined + 2, tokenFlags.word) &&
    !hasFlag(tokens, joined + 2, tokenFlags.gap)
  ) {
    joined += 2;
    end = tokens.ends[joined] ?? end;
    found.push({ hash: wordHash(text, start, end), tokens: joined - at + 1, skipped: 0, isPlural: false });
  }
  const last = tokens.ends[at] ?? 0;
  if (text.charCodeAt(last - 1) === letterS && last - start > 3) {
    found.push({ hash: wordHash(text, start, last - 1), tokens: 1, skipped: 0, isPlural: true });
  }
  if (isFirst) {
    for (const skipped of stemStarts(text, start, last)) {
      found.push({ hash: wordHash(text, start + skipped, last), tokens: 1, skipped, isPlural: false });
    }
  }
  return found;
}

/** Whether the letters of a reading are those of a word: hashes may be equal by chance. */
function isWord(text: string, tokens: NameTokens, at: number, reading: Reading, word: string): boolean {
  const from = (tokens.starts[at] ?? 0) + reading.skipped;
  const to = (tokens.ends[at + reading.tokens - 1] ?? 0) - (reading.isPlural ? 1 : 0);
  if (!hasFlag(tokens, at, tokenFlags.word)) return foldedToken(text, tokens, at) === word;
  let i = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === unitKind.special) return fold(text.slice(from, to)) === word;
    if (kind !== unitKind.letter) continue;
    if (word.charCodeAt(i++) !== folds[unit]) return false;
  }
  return i === word.length;
}

function foldedToken(text: string, tokens: NameTokens, i: number): string {
  return fold(text.slice(tokens.starts[i], tokens.ends[i]));
}

/** What a word of a name asks of the text: a capital where it has one, capitals where it is a short acronym. */
function wantedCase(name: string, tokens: NameTokens, i: number): number {
  if (!hasFlag(tokens, i, tokenFlags.capital)) return letterCase.any;
  const length = (tokens.ends[i] ?? 0) - (tokens.starts[i] ?? 0);
  const isAcronym =
    !hasFlag(tokens, i, tokenFlags.small) &&
    /\p{Lu}\P{L}*$/u.test(name.slice(tokens.starts[i], tokens.ends[i]));
  return isAcronym && length > 1 && length < shortestCapitalized
    ? letterCase.allCapitals
    : letterCase.capital;
}
