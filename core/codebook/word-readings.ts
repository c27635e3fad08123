import { fold } from '../text/fold.ts';
import { clitics, elided } from '../text/indexed-form.ts';
import { folds, kindOf, unitKind } from './letter-kinds.ts';
import { stemStarts } from './name-clitics.ts';
import { type NameTokens, tokenFlags, wordHash } from './name-tokens.ts';

/** One way to read a token: whole, joined over an apostrophe, without the `s` of a plural, or without particles. */
export interface Reading {
  /** The stretch of the text whose letters are read, apostrophes left out. */
  readonly start: number;
  readonly end: number;
  readonly hash: number;
  /** The last token that belongs to it. */
  readonly last: number;
  readonly isPlural: boolean;
}

const letterS = 's'.charCodeAt(0);

/** Shorter words are no plurals. */
const shortestPlural = 4;

/** All ways to read the token `at`. Particles are left out of the first word of a name only. */
export function wordReadings(text: string, tokens: NameTokens, at: number, isFirst: boolean): Reading[] {
  const { starts, ends, hashes } = tokens;
  const start = starts[at] ?? 0;
  const whole = { start, end: ends[at] ?? 0, hash: hashes[at] ?? 0, last: at, isPlural: false };
  if (!hasFlag(tokens, at, tokenFlags.word)) return [whole];
  const last = lastJoined(text, tokens, at);
  const stem = last > at && clitics.has(foldedToken(text, tokens, last)) ? last - 2 : last;
  const readings = [stem === at ? whole : read(text, tokens, start, stem)];
  if (last > stem) readings.push(read(text, tokens, start, last));
  const stemEnd = ends[stem] ?? 0;
  if (text.charCodeAt(stemEnd - 1) === letterS && stemEnd - start >= shortestPlural) {
    readings.push({
      ...whole,
      end: stemEnd - 1,
      hash: wordHash(text, start, stemEnd - 1),
      last: stem,
      isPlural: true,
    });
  }
  if (isFirst && hasFlag(tokens, at, tokenFlags.particles)) {
    for (const skipped of stemStarts(text, start, whole.end)) {
      readings.push(read(text, tokens, start + skipped, stem));
    }
  }
  return readings;
}

function read(text: string, { ends }: NameTokens, start: number, last: number): Reading {
  const end = ends[last] ?? 0;
  return { start, end, hash: wordHash(text, start, end), last, isPlural: false };
}

/** The last of the words that apostrophes join to this one; what is elided stands alone. */
function lastJoined(text: string, tokens: NameTokens, at: number): number {
  let last = at;
  while (isJoined(tokens, last + 2) && !(last === at && isElided(text, tokens, at))) last += 2;
  return last;
}

/** Whether a word follows a word with nothing but an apostrophe between them. */
export const isJoined = (tokens: NameTokens, at: number): boolean =>
  hasFlag(tokens, at - 1, tokenFlags.apostrophe) &&
  isGlued(tokens, at - 1) &&
  isGlued(tokens, at) &&
  hasFlag(tokens, at, tokenFlags.word) &&
  hasFlag(tokens, at - 2, tokenFlags.word);

const isGlued = (tokens: NameTokens, at: number): boolean => !hasFlag(tokens, at, tokenFlags.gap);

const isElided = (text: string, tokens: NameTokens, at: number): boolean =>
  elided.has(foldedToken(text, tokens, at));

/** Whether a token is where a name may begin: not within a word with apostrophes or an acronym with dots. */
export function beginsWord(text: string, tokens: NameTokens, at: number): boolean {
  if (isGlued(tokens, at) && isJoined(tokens, at)) {
    return isElided(text, tokens, at - 2) && beginsWord(text, tokens, at - 2);
  }
  return !isAcronymGoingOn(tokens, at);
}

/** Whether a token ends a word: no further letter of an acronym comes after it. */
export function endsWord(tokens: NameTokens, last: number): boolean {
  const next = hasFlag(tokens, last, tokenFlags.dot) ? last + 1 : last + 2;
  return !isAcronymGoingOn(tokens, next);
}

/** Whether a token is a letter of an acronym with dots, but for its first. */
const isAcronymGoingOn = (tokens: NameTokens, at: number): boolean =>
  hasFlag(tokens, at, tokenFlags.single) &&
  isGlued(tokens, at) &&
  hasFlag(tokens, at - 1, tokenFlags.dot) &&
  isGlued(tokens, at - 1) &&
  hasFlag(tokens, at - 2, tokenFlags.single);

/** Whether the letters of a reading are those of a folded word: hashes may be equal by chance. */
export function isWord(text: string, { start, end }: Reading, word: string): boolean {
  if (word === "'") return kindOf(text.charCodeAt(start)) === unitKind.apostrophe;
  let i = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const kind = kindOf(unit);
    if (kind === unitKind.letter || kind === unitKind.sign || kind === unitKind.alone) {
      if (word.charCodeAt(i++) !== folds[unit]) return false;
    } else if (kind === unitKind.special) return joined(fold(text.slice(start, end))) === word;
  }
  return i === word.length;
}

/** A token's folded word or sign, as names are compared by. */
export function foldedToken(text: string, { starts, ends }: NameTokens, at: number): string {
  return fold(text.slice(starts[at], ends[at]));
}

/** The folded letters of words that apostrophes join; an apostrophe alone stays. */
const joined = (folded: string): string => (folded.length > 1 ? folded.replaceAll("'", '') : folded);

export const hasFlag = (tokens: NameTokens, at: number, flag: number): boolean =>
  at < tokens.length && ((tokens.flags[at] ?? 0) & flag) !== 0;
