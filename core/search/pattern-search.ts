import { indexedWords } from '../text/indexed-form.ts';
import { mayHold, spellWords } from './may-hold.ts';
import { findMatches, isIn, type TermPattern } from './term-pattern.ts';

/** Where patterns stand in a text, in order and apart; `terms` are how many of them do. */
export interface FoundMatches {
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  readonly terms: number;
}

const nothing: FoundMatches = { ranges: [], terms: 0 };

/** Looks for some patterns in one text after the other, and cuts no more of a text into words than it has to. */
export class PatternSearch {
  readonly #patterns: readonly TermPattern[];
  readonly #mayHold: (text: string) => boolean;
  /** How single words may be spelled, where what is around one does not matter; null if more is asked for. */
  readonly #words: RegExp | null;

  constructor(patterns: readonly TermPattern[]) {
    const areWords = patterns.every(({ runs }) => runs.length === 1 && runs[0]?.words.length === 1);
    const spelled = areWords ? spellWords(patterns) : null;
    this.#patterns = patterns;
    this.#mayHold = mayHold(patterns);
    this.#words = spelled === null ? null : new RegExp(spelled, 'gi');
  }

  /** Whether a text holds any of the patterns. */
  isIn(text: string): boolean {
    const words = this.#words;
    if (words) return wordsAround(text, words).some(({ part }) => this.#isAny(part));
    return this.#mayHold(text) && this.#isAny(text);
  }

  find(text: string): FoundMatches {
    const words = this.#words;
    if (!words) {
      return this.#mayHold(text) ? findMatches(this.#patterns, indexedWords(text), text) : nothing;
    }
    const all: { start: number; end: number }[] = [];
    const met = new Set<TermPattern>();
    for (const { start, part } of wordsAround(text, words)) {
      const cut = indexedWords(part);
      for (const pattern of this.#patterns) if (isIn(pattern, cut, part)) met.add(pattern);
      for (const range of findMatches(this.#patterns, cut, part).ranges) {
        all.push({ start: range.start + start, end: range.end + start });
      }
    }
    return { ranges: all, terms: met.size };
  }

  #isAny(text: string): boolean {
    const words = indexedWords(text);
    return this.#patterns.some((pattern) => isIn(pattern, words, text));
  }
}

/** What stands between white space around each place where a word may stand: nothing beyond it belongs to the word. */
function wordsAround(text: string, words: RegExp): { start: number; part: string }[] {
  const parts: { start: number; part: string }[] = [];
  words.lastIndex = 0;
  for (let match = words.exec(text); match; match = words.exec(text)) {
    let [start, end] = [match.index, words.lastIndex];
    while (start > 0 && text.charCodeAt(start - 1) > space) start--;
    while (end < text.length && text.charCodeAt(end) > space) end++;
    words.lastIndex = end;
    parts.push({ start, part: text.slice(start, end) });
  }
  return parts;
}

/** What is not above it in Unicode stands in no word. */
const space = 32;
