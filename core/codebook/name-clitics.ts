import { kindOf, unitKind } from './letter-kinds.ts';

/** How a script writes particles onto the next word: and, then; in, like, for, from, to, that; the. */
interface Particles {
  readonly isLetter: (unit: number) => boolean;
  /** All of them in a row, as they may stand before a word. */
  readonly pattern: RegExp;
  /** Every part of such a row, from its beginning. */
  readonly all: readonly string[];
}

const rows = (...places: readonly (readonly string[])[]): string[] =>
  places.reduce<string[]>((made, place) => made.flatMap((row) => place.map((one) => row + one)), ['']);

const beginnings = (whole: readonly string[]): string[] => [
  ...new Set(whole.flatMap((row) => Array.from(row, (_, i) => row.slice(0, i + 1)))),
];

const arabic: Particles = {
  isLetter: (unit) => unit >= 0x0600 && unit <= 0x06ff,
  pattern: /^[وف]?[بكل]?(?:ال|لل)?/u,
  all: beginnings(rows(['', 'و', 'ف'], ['', 'ب', 'ك', 'ل'], ['', 'ال', 'لل'])),
};

const hebrew: Particles = {
  isLetter: (unit) => unit >= 0x0590 && unit <= 0x05ff,
  pattern: /^[והבלמשכ]{1,2}/u,
  all: beginnings(rows([...'והבלמשכ'], [...'והבלמשכ'])),
};

const particlesOf = (unit: number): Particles | undefined =>
  [arabic, hebrew].find(({ isLetter }) => isLetter(unit));

/** What is left of a word must be long enough to be a name. */
const shortestStem = 3;

/**
 * How many code units of a word may be particles that are written onto a name, each count that is possible; none for words
 * of scripts that have no such particles.
 */
export function stemStarts(text: string, start: number, end: number): number[] {
  const particles = particlesOf(text.charCodeAt(start));
  if (!particles) return [];
  const most = particles.pattern.exec(text.slice(start, Math.min(end, start + 5)))?.[0].length ?? 0;
  const counts: number[] = [];
  for (let count = 1; count <= most && end - start - count >= shortestStem; count++) {
    if (particles.isLetter(firstLetter(text, start + count, end))) counts.push(count);
  }
  return counts;
}

function firstLetter(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && kindOf(text.charCodeAt(at)) === unitKind.nothing) at++;
  return text.charCodeAt(at);
}

/** What may be written onto a folded word that a name begins with. */
export function particlesBefore(word: string): readonly string[] {
  return particlesOf(word.charCodeAt(0))?.all ?? [];
}
