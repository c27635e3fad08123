import { foldCodePoint } from '../text/fold.ts';
import { folds, kindOf, kindOfFolded, unitKind } from './letter-kinds.ts';

/**
 * The words and signs of a text, by column. A word is a run of letters and digits of its folded form; a sign stands alone;
 * white space and hyphens only part them. Offsets are UTF-16 code units of the text.
 */
export interface NameTokens {
  readonly length: number;
  readonly starts: Int32Array;
  /** After the last unit, and after the marks that belong to it. */
  readonly ends: Int32Array;
  /** A hash of the folded word, or of the sign. */
  readonly hashes: Int32Array;
  /** See `tokenFlags`. */
  readonly flags: Uint8Array;
}

export const tokenFlags = {
  /** White space or a hyphen stands before it. */
  gap: 1,
  word: 2,
  /** Its first letter is a capital. */
  capital: 4,
  /** It holds a small letter. */
  small: 8,
  apostrophe: 16,
  /** Its script writes particles onto names. */
  particles: 32,
  /** One letter, as acronyms with dots have them. */
  single: 64,
  dot: 128,
} as const;

const hashStart = 0x811c9dc5;
const prime = 0x01000193;

/** Cuts a text into the tokens that names are compared by. */
export function nameTokens(text: string): NameTokens {
  const cutter = new Cutter(text.length);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind = kindOf(unit);
    if (kind === unitKind.letter) cutter.letter(folds[unit] ?? 0, unit, i);
    else if (kind === unitKind.gap) cutter.gap();
    else if (kind === unitKind.nothing) cutter.stretch(i, i + 1);
    else if (kind !== unitKind.special) cutter.alone(flagsOf(kind, unit), folds[unit] ?? unit, i, i + 1);
    else {
      const code = text.codePointAt(i) ?? unit;
      const end = i + (code > 0xffff ? 2 : 1);
      cutter.special(foldCodePoint(code), i, end);
      i = end - 1;
    }
  }
  cutter.close();
  return cutter;
}

class Cutter implements NameTokens {
  length = 0;
  starts: Int32Array;
  ends: Int32Array;
  hashes: Int32Array;
  flags: Uint8Array;
  #gap: number = tokenFlags.gap;
  #isOpen = false;
  #hash = 0;
  #flags = 0;
  #letters = 0;

  constructor(textLength: number) {
    const capacity = (textLength >> 2) + 16;
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.hashes = new Int32Array(capacity);
    this.flags = new Uint8Array(capacity);
  }

  letter(folded: number, unit: number, at: number): void {
    if (!this.#isOpen) this.#open(at, wordFlags(unit, folded));
    if (folded === unit && isCased(folded)) this.#flags |= tokenFlags.small;
    this.#add(folded, at + 1);
    this.#letters++;
  }

  gap(): void {
    this.close();
    this.#gap = tokenFlags.gap;
  }

  /** What is left out by folding belongs to what it follows. */
  stretch(start: number, end: number): void {
    if (this.#isOpen) this.ends[this.length] = end;
    else if (this.length > 0 && this.ends[this.length - 1] === start) this.ends[this.length - 1] = end;
  }

  /** A sign, or a letter that is a word of its own. */
  alone(flags: number, folded: number, start: number, end: number): void {
    this.close();
    this.#open(start, flags);
    this.#add(folded, end);
    this.close();
  }

  /** A character that folds to any number of others. */
  special(folded: string, start: number, end: number): void {
    if (folded === '') this.stretch(start, end);
    for (const character of folded) {
      const kind = kindOfFolded(character);
      if (kind === unitKind.letter) {
        if (!this.#isOpen) this.#open(start, tokenFlags.word);
        for (let i = 0; i < character.length; i++) this.#add(character.charCodeAt(i), end);
        this.#letters++;
      } else if (kind === unitKind.gap) this.gap();
      else if (kind !== unitKind.nothing) {
        const flags = kind === unitKind.alone ? tokenFlags.word : 0;
        this.alone(flags, character.codePointAt(0) ?? 0, start, end);
      }
    }
  }

  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    const isSingle = this.#letters === 1 && (this.#flags & tokenFlags.word) !== 0;
    this.hashes[this.length] = this.#hash;
    this.flags[this.length] = this.#flags | (isSingle ? tokenFlags.single : 0);
    this.length++;
  }

  #open(at: number, flags: number): void {
    if (this.length === this.starts.length) this.#grow();
    this.#isOpen = true;
    this.#hash = hashStart;
    this.#flags = flags | this.#gap;
    this.#gap = 0;
    this.#letters = 0;
    this.starts[this.length] = at;
  }

  #add(folded: number, end: number): void {
    this.#hash = Math.imul(this.#hash ^ folded, prime);
    this.ends[this.length] = end;
  }

  #grow(): void {
    const larger = this.length * 2;
    const grown = (array: Int32Array) => {
      const copy = new Int32Array(larger);
      copy.set(array);
      return copy;
    };
    this.starts = grown(this.starts);
    this.ends = grown(this.ends);
    this.hashes = grown(this.hashes);
    const flags = new Uint8Array(larger);
    flags.set(this.flags);
    this.flags = flags;
  }
}

/** The hash of a stretch of letters; an apostrophe among them is as if it were not there. */
export function wordHash(text: string, start: number, end: number): number {
  let hash = hashStart;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const kind = kindOf(unit);
    if (kind === unitKind.letter) hash = Math.imul(hash ^ (folds[unit] ?? 0), prime);
    else if (kind === unitKind.special) {
      const code = text.codePointAt(i) ?? unit;
      if (code > 0xffff) i++;
      const folded = foldCodePoint(code);
      for (let k = 0; k < folded.length; k++) hash = Math.imul(hash ^ folded.charCodeAt(k), prime);
    }
  }
  return hash;
}

/** The flags of a sign, or of a letter that is a word of its own. */
function flagsOf(kind: number, unit: number): number {
  if (kind === unitKind.alone) return tokenFlags.word;
  if (kind === unitKind.apostrophe) return tokenFlags.apostrophe;
  return folds[unit] === fullStop ? tokenFlags.dot : 0;
}

const fullStop = '.'.charCodeAt(0);

function wordFlags(unit: number, folded: number): number {
  if (unit >= 0x0590 && unit <= 0x06ff) return tokenFlags.word | tokenFlags.particles;
  return tokenFlags.word | (isCapital(unit, folded) ? tokenFlags.capital : 0);
}

const isCapital = (unit: number, folded: number) =>
  unit !== folded && String.fromCharCode(unit).toLowerCase() !== String.fromCharCode(unit);

const cased = new Uint8Array(65_536);

/** Whether a letter comes as a capital too. */
function isCased(unit: number): boolean {
  const known = cased[unit] ?? 0;
  if (known > 0) return known === 1;
  const letter = String.fromCharCode(unit);
  const isOne = letter.toUpperCase() !== letter;
  cased[unit] = isOne ? 1 : 2;
  return isOne;
}
