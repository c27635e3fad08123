import { foldCodePoint } from './fold.ts';

/** The words of a text as the search index knows them, in order; `[starts[i], ends[i])` of the text became `words[i]`. */
export interface IndexedWords {
  readonly words: readonly string[];
  readonly starts: readonly number[];
  /** After the marks that belong to the last letter, and after what of a word is not kept: the `’s` of `Iran’s`. */
  readonly ends: readonly number[];
}

/**
 * A text as it stands in the search index: its words, folded, with a space between two. What the index is asked for goes
 * through the same function. An apostrophe within a word goes (`Kata’ib` is `kataib`), a possessive `’s` goes, what is
 * elided stands alone (`l’Iran` is `l iran`), an acronym loses its dots (`U.S.` is `us`), and in scripts without spaces each
 * character is a word, so that a run of them is found as a phrase.
 */
export function indexedForm(text: string): string {
  return indexedWords(text).words.join(' ');
}

/** The words of `indexedForm(text)` with the way back. */
export function indexedWords(text: string): IndexedWords {
  const cutter = new WordCutter(text);
  cutter.cut();
  return cutter;
}

/** What a UTF-16 code unit is to the cutting of words. */
const unitClass = {
  unknown: 0,
  letter: 1,
  /** Left out by folding. */
  nothing: 2,
  separator: 3,
  apostrophe: 4,
  dot: 5,
  /** A letter of a script without spaces. */
  alone: 6,
  /** Half of a surrogate pair, or a character that folds to several. */
  special: 7,
} as const;

const classes = new Uint8Array(65_536);
const folds = new Uint16Array(65_536);

/** A character that words are made of. */
export const wordLetter = /^[\p{L}\p{N}\p{Co}\p{Mc}]$/u;
/** A letter of a script that sets no spaces between words. */
export const unspaced =
  /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]$/u;

function classOf(unit: number): number {
  const known = classes[unit] ?? unitClass.unknown;
  if (known !== unitClass.unknown) return known;
  const isSurrogate = (unit & 0xf800) === 0xd800;
  const folded = isSurrogate ? '' : foldCodePoint(unit);
  const found = isSurrogate || folded.length > 1 ? unitClass.special : classOfFolded(folded);
  classes[unit] = found;
  folds[unit] = folded.charCodeAt(0) || 0;
  return found;
}

/** The class of one folded character. */
function classOfFolded(folded: string): number {
  if (folded === '') return unitClass.nothing;
  if (folded === "'") return unitClass.apostrophe;
  if (folded === '.') return unitClass.dot;
  if (!wordLetter.test(folded)) return unitClass.separator;
  return unspaced.test(folded) ? unitClass.alone : unitClass.letter;
}

/** How a run of letters goes on from the one before: over nothing but an apostrophe, or nothing but a dot. */
const joint = { none: 0, apostrophe: 1, dot: 2 } as const;

/** What French, Italian and Catalan write onto the next word. */
export const elided: ReadonlySet<string> = new Set(
  'l d j m n s t c qu jusqu lorsqu puisqu quoiqu all dall dell nell sull coll un quell quest sant'.split(' '),
);

/** What English writes onto the word before, and is no part of it. */
export const clitics: ReadonlySet<string> = new Set(['s', 'll', 're', 've']);

const singleLetter = /^\p{L}$/u;

/** Cuts one text. A word is held back until it is known what it is joined to. */
class WordCutter implements IndexedWords {
  readonly words: string[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly #text: string;
  /** Runs of letters that hang together, each with its joint to the one before. */
  readonly #runs: { word: string; start: number; end: number; joint: number }[] = [];
  #letters = '';
  #start = -1;
  #end = 0;
  #joint: number = joint.none;
  #isPlain = true;

  constructor(text: string) {
    this.#text = text;
  }

  cut(): void {
    const text = this.#text;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      switch (classOf(unit)) {
        case unitClass.letter: {
          if (this.#start < 0) this.#start = i;
          const folded = folds[unit] ?? 0;
          // Letters that fold to themselves are sliced from the text at the end; most words hold no others.
          if (folded !== unit && this.#isPlain) {
            this.#letters = text.slice(this.#start, i);
            this.#isPlain = false;
          }
          if (!this.#isPlain) this.#letters += String.fromCharCode(folded);
          this.#end = i + 1;
          break;
        }
        case unitClass.nothing:
          this.#stretch(i, i + 1);
          break;
        case unitClass.apostrophe:
          this.#part(joint.apostrophe);
          break;
        case unitClass.dot:
          this.#part(joint.dot);
          break;
        case unitClass.separator:
          this.#part(joint.none);
          break;
        case unitClass.alone:
          this.#standAlone(String.fromCharCode(folds[unit] ?? 0), i, i + 1);
          break;
        default: {
          const code = text.codePointAt(i) ?? unit;
          const size = code > 0xffff ? 2 : 1;
          this.#addFolded((code & 0x1ff800) === 0xd800 ? ' ' : foldCodePoint(code), i, i + size);
          i += size - 1;
        }
      }
    }
    this.#part(joint.none);
  }

  /** Adds a character that folds to any number of others. */
  #addFolded(folded: string, start: number, end: number): void {
    if (folded === '') this.#stretch(start, end);
    for (const character of folded) {
      const found = classOfFolded(character);
      if (found === unitClass.letter) {
        if (this.#start < 0) this.#start = start;
        if (this.#isPlain) this.#letters = this.#text.slice(this.#start, start);
        this.#isPlain = false;
        this.#letters += character;
        this.#end = end;
      } else if (found === unitClass.alone) this.#standAlone(character, start, end);
      else if (found !== unitClass.nothing) this.#part(joint.none);
    }
  }

  /** What is left out by folding belongs to what it follows without a gap. */
  #stretch(at: number, end: number): void {
    if (this.#start >= 0) {
      if (this.#isPlain) {
        this.#letters = this.#text.slice(this.#start, at);
        this.#isPlain = false;
      }
      this.#end = end;
    } else if (this.#runs.length === 0 && this.ends.at(-1) === at) {
      this.ends[this.ends.length - 1] = end;
    }
  }

  #standAlone(word: string, start: number, end: number): void {
    this.#part(joint.none);
    this.#give(word, start, end);
  }

  /** Ends the run of letters; `next` is how another may go on from it. */
  #part(next: number): void {
    if (this.#start >= 0) {
      const word = this.#isPlain ? this.#text.slice(this.#start, this.#end) : this.#letters;
      this.#runs.push({ word, start: this.#start, end: this.#end, joint: this.#joint });
      this.#start = -1;
      this.#letters = '';
      this.#isPlain = true;
      this.#joint = next;
      if (next === joint.none) this.#flush();
    } else {
      // Two signs in a row part what they stand between.
      this.#flush();
      this.#joint = joint.none;
    }
  }

  /** Makes words of the runs that hang together. */
  #flush(): void {
    const runs = this.#runs;
    if (runs.length === 0) return;
    if (runs.length === 1) {
      const [only] = runs;
      if (only) this.#give(only.word, only.start, only.end);
    } else {
      for (let i = 0; i < runs.length; ) i = this.#giveJoined(i);
    }
    runs.length = 0;
  }

  /** Gives the word that begins with a run, and where the next one begins. */
  #giveJoined(first: number): number {
    const runs = this.#runs;
    const run = runs[first];
    if (!run) return first + 1;
    let next = first + 1;
    if (singleLetter.test(run.word)) {
      while (runs[next]?.joint === joint.dot && singleLetter.test(runs[next]?.word ?? '')) next++;
      if (next > first + 1) return this.#giveRuns(first, next, next);
    }
    if (runs[next]?.joint !== joint.apostrophe || elided.has(run.word)) {
      return this.#giveRuns(first, next, next);
    }
    while (runs[next]?.joint === joint.apostrophe) next++;
    const isPossessed = clitics.has(runs[next - 1]?.word ?? '');
    return this.#giveRuns(first, isPossessed ? next - 1 : next, next);
  }

  /** Gives the runs `[first, kept)` as one word that stands for those up to `next`. */
  #giveRuns(first: number, kept: number, next: number): number {
    const runs = this.#runs.slice(first, kept);
    const word = runs.map((run) => run.word).join('');
    this.#give(word, this.#runs[first]?.start ?? 0, this.#runs[next - 1]?.end ?? 0);
    return next;
  }

  #give(word: string, start: number, end: number): void {
    this.words.push(word);
    this.starts.push(start);
    this.ends.push(end);
  }
}
