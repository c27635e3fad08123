import { withoutAccents } from '../text/fold.ts';
import { type IndexedWords, indexedWords } from '../text/indexed-form.ts';
import type { Term } from './query.ts';

/** A run of words as the index knows them; `cases` are the words as typed, where their case counts. */
export interface WordRun {
  readonly words: readonly string[];
  /** What of the last word is given. */
  readonly last: 'whole' | 'prefix' | 'part';
  readonly cases: readonly string[] | null;
  /** The words of the library that hold the part, once they are looked up. */
  readonly found?: readonly string[];
}

/** What one term of a query is in a text: a run of words, or several of them near each other. */
export interface TermPattern {
  readonly runs: readonly WordRun[];
  /** The most words between the runs; 0 for a single run. */
  readonly distance: number;
}

/** The pattern of a term. Of a part of several words only the last is unfinished. */
export function termPattern(term: Term, matchCase: boolean): TermPattern {
  if (term.kind === 'near') {
    const runs = term.texts.map((text) => wordRun(text, 'whole', matchCase));
    return { runs, distance: term.distance };
  }
  const last = term.kind === 'prefix' || term.kind === 'part' ? term.kind : 'whole';
  return { runs: [wordRun(term.text, last, matchCase)], distance: 0 };
}

function wordRun(text: string, last: WordRun['last'], matchCase: boolean): WordRun {
  const { words, starts, ends } = indexedWords(text);
  return {
    words,
    last: last === 'part' && words.length > 1 ? 'prefix' : last,
    cases: matchCase ? words.map((_, i) => caseForm(text.slice(starts[i], ends[i]))) : null,
  };
}

/** Letters and digits that are what they are without accents. */
const plainLetters = /^[A-Za-z0-9]*$/;

/** A word with its case and without accents, apostrophes and dots. */
function caseForm(word: string): string {
  if (plainLetters.test(word)) return word;
  return [...word]
    .map(withoutAccents)
    .join('')
    .replace(/[^\p{L}\p{N}\p{Co}\p{Mc}]/gu, '');
}

/** Places in a text's words: `[first, end)`. */
export interface WordRange {
  readonly first: number;
  readonly end: number;
}

/** Whether a pattern stands in a text; most texts do not even hold its first word. */
export function isIn(pattern: TermPattern, indexed: IndexedWords, text: string): boolean {
  const [run] = pattern.runs;
  if (run && !holdsFirst(run, indexed.words)) return false;
  return findPattern(pattern, indexed, text).length > 0;
}

function holdsFirst(run: WordRun, words: readonly string[]): boolean {
  for (const word of words) if (isWord(run, 0, word)) return true;
  return false;
}

/** Where a pattern stands in a text, in order; of words near each other, each run that takes part. */
export function findPattern(pattern: TermPattern, indexed: IndexedWords, text: string): WordRange[] {
  const found = pattern.runs.map((run) => findRun(run, indexed, text));
  const [only = []] = found;
  if (found.length === 1) return only;
  return near(found, pattern.distance);
}

function findRun(run: WordRun, indexed: IndexedWords, text: string): WordRange[] {
  const { words } = indexed;
  const count = run.words.length;
  const found: WordRange[] = [];
  for (let first = 0; first + count <= words.length; first++) {
    let i = 0;
    while (i < count && isWord(run, i, words[first + i] ?? '')) i++;
    if (i === count && hasCase(run, indexed, text, first)) found.push({ first, end: first + count });
  }
  return found;
}

function isWord({ words, last }: WordRun, i: number, word: string): boolean {
  const wanted = words[i] ?? '';
  if (i < words.length - 1 || last === 'whole') return word === wanted;
  return last === 'prefix' ? word.startsWith(wanted) : word.includes(wanted);
}

function hasCase(run: WordRun, { starts, ends }: IndexedWords, text: string, first: number): boolean {
  return (
    run.cases?.every((wanted, i) => {
      const word = caseForm(text.slice(starts[first + i], ends[first + i]));
      return run.last === 'part' ? word.includes(wanted) : word.startsWith(wanted);
    }) ?? true
  );
}

/** Of each run the places that stand near places of all others, in order. */
function near(runs: readonly (readonly WordRange[])[], distance: number): WordRange[] {
  const taken = new Set<WordRange>();
  // Each place may be the one that begins last; of the others the nearest before it is the best.
  for (const last of runs.flat()) {
    const others = runs.map((places) => {
      const before = places.filter(({ first }) => first <= last.first);
      const nearest = before.includes(last) ? last : before.at(-1);
      return nearest && last.first - nearest.end <= distance ? nearest : undefined;
    });
    if (others.every((place) => place !== undefined)) for (const place of others) taken.add(place);
  }
  return [...taken].sort((a, b) => a.first - b.first || a.end - b.end);
}

/** Where patterns stand in a text, in order and apart; the longest of those that overlap. `terms` are the patterns found. */
export function findMatches(
  patterns: readonly TermPattern[],
  indexed: IndexedWords,
  text: string,
): { ranges: { start: number; end: number }[]; terms: number } {
  const all: WordRange[] = [];
  let terms = 0;
  for (const pattern of patterns) {
    const found = findPattern(pattern, indexed, text);
    if (found.length > 0) terms++;
    all.push(...found);
  }
  all.sort((a, b) => a.first - b.first || b.end - a.end);
  const ranges: { start: number; end: number }[] = [];
  let end = 0;
  for (const range of all) {
    if (range.first < end) continue;
    end = range.end;
    ranges.push({ start: indexed.starts[range.first] ?? 0, end: indexed.ends[range.end - 1] ?? 0 });
  }
  return { ranges, terms };
}
