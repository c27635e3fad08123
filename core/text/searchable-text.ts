import { type CharacterFolding, characterFolding, type Folding } from './character-folding.ts';
import type { FindPattern } from './find-pattern.ts';

/** A half-open range of the canonical text. */
interface Hit {
  readonly start: number;
  readonly end: number;
}

/**
 * A piece of a canonical text, folded once to be searched often. Blocks are parted by "\n", which no pattern holds, so
 * that no hit reaches over the end of a block.
 */
export class SearchableText {
  private readonly folded: string;
  /** Folded offsets, rising, from each of which on the canonical offset is `shifts` more. */
  private readonly shiftsFrom: Uint32Array;
  private readonly shifts: Int32Array;

  /** Folds blocks that follow each other in the text, the first at `start`. */
  constructor(blocks: readonly string[], start: number, folding: Folding) {
    const pieces = new Folder(start, folding);
    blocks.forEach((block, i) => {
      if (i > 0) pieces.endBlock();
      pieces.add(block);
    });
    this.folded = pieces.end();
    this.shiftsFrom = Uint32Array.from(pieces.shiftsFrom);
    this.shifts = Int32Array.from(pieces.shifts);
  }

  /** How much it weighs, in characters. */
  get length(): number {
    return this.folded.length;
  }

  /**
   * Where the pattern stands, in order and never overlapping, by canonical offsets. Hits are whole characters: of a
   * ligature all of it, and marks that follow a letter are part of it.
   */
  find(pattern: FindPattern): Hit[] {
    const { needle } = pattern;
    const hits: Hit[] = [];
    for (let at = this.folded.indexOf(needle); at >= 0; ) {
      const end = at + needle.length;
      if (this.isHit(pattern, at, end)) {
        const next = this.endOfCharacter(end);
        hits.push({ start: this.original(at), end: this.original(next) });
        at = this.folded.indexOf(needle, next);
      } else {
        at = this.folded.indexOf(needle, at + 1);
      }
    }
    return hits;
  }

  private isHit({ folding, wholeWords }: FindPattern, start: number, end: number): boolean {
    // A letter with another accent is another letter.
    if (folding.matchAccents && isMark(this.folded, end)) return false;
    return !wholeWords || (isBoundary(this.folded, start) && isBoundary(this.folded, end));
  }

  /** The folded offset after all that the character before `offset` was folded to. */
  private endOfCharacter(offset: number): number {
    const last = this.original(offset - 1);
    let end = offset;
    while (end < this.folded.length && this.original(end) === last) end++;
    return end;
  }

  private original(offset: number): number {
    let low = 0;
    let high = this.shiftsFrom.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.shiftsFrom[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return offset + (this.shifts[low] ?? 0);
  }
}

const wordCharacter = /[\p{L}\p{N}\p{M}_]/u;

function isMark(text: string, offset: number): boolean {
  return /\p{M}/u.test(characterAt(text, offset));
}

/** Whether no word goes on over this place. */
function isBoundary(text: string, offset: number): boolean {
  const isLow = (text.charCodeAt(offset - 1) & 0xfc00) === 0xdc00;
  const before = characterAt(text, offset - (isLow ? 2 : 1));
  return !(wordCharacter.test(before) && wordCharacter.test(characterAt(text, offset)));
}

function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}

/** What may fold to something else than its lower case. Whole runs, words apart, as other scripts hold little else. */
const special = /[^ -_a-~]+(?: [^ -_a-~]+)*| {2,}/g;

/** How many code units are gathered before they become a string; few enough to be arguments of one call. */
const bufferLength = 4096;

/** Folds blocks into parts and notes where offsets shift. */
class Folder {
  readonly shiftsFrom: number[] = [];
  readonly shifts: number[] = [];
  private readonly parts: string[] = [];
  private readonly buffer: number[] = [];
  private readonly characters: CharacterFolding;
  private readonly matchCase: boolean;
  /** Where the next character stands, in the canonical text and in the folded one. */
  private original: number;
  private length = 0;
  private shift: number;
  private endsInSpace = false;

  constructor(start: number, folding: Folding) {
    this.original = start;
    this.shift = start;
    this.characters = characterFolding(folding);
    this.matchCase = folding.matchCase;
    this.shiftsFrom.push(0);
    this.shifts.push(start);
  }

  add(block: string): void {
    let plainFrom = 0;
    for (const { 0: run, index } of block.matchAll(special)) {
      this.addPlain(block.slice(plainFrom, index));
      this.addSpecial(run);
      plainFrom = index + run.length;
    }
    this.addPlain(plainFrom === 0 ? block : block.slice(plainFrom));
  }

  endBlock(): void {
    this.push(lineFeed, this.original++);
    this.endsInSpace = false;
  }

  /** The folded text. After it nothing can be added. */
  end(): string {
    this.note(this.original);
    this.flush();
    return this.parts.join('');
  }

  private addPlain(text: string): void {
    const isSecondSpace = this.endsInSpace && text.startsWith(' ');
    const kept = isSecondSpace ? text.slice(1) : text;
    if (isSecondSpace) this.original++;
    if (kept === '') return;
    this.note(this.original);
    this.flush();
    this.parts.push(this.matchCase ? kept : kept.toLowerCase());
    this.length += kept.length;
    this.original += kept.length;
    this.endsInSpace = kept.endsWith(' ');
  }

  private addSpecial(run: string): void {
    for (let i = 0; i < run.length; i++) {
      const unit = this.characters.foldUnit(run.charCodeAt(i));
      if (unit > 0) {
        this.push(unit, this.original++);
        this.endsInSpace = false;
        continue;
      }
      const code = run.codePointAt(i) ?? 0;
      this.addFolded(this.characters.fold(code));
      this.original += code > 0xffff ? 2 : 1;
      if (code > 0xffff) i++;
    }
  }

  /** Adds what the next character was folded to; all of it stands for that character. */
  private addFolded(folded: string): void {
    for (let i = 0; i < folded.length; i++) {
      const isSpace = folded[i] === ' ';
      if (!isSpace || !this.endsInSpace) this.push(folded.charCodeAt(i), this.original);
      this.endsInSpace = isSpace;
    }
  }

  private push(unit: number, original: number): void {
    if (original - this.length !== this.shift) this.note(original);
    this.buffer.push(unit);
    this.length++;
    if (this.buffer.length === bufferLength) this.flush();
  }

  private flush(): void {
    if (this.buffer.length === 0) return;
    this.parts.push(String.fromCharCode.apply(null, this.buffer));
    this.buffer.length = 0;
  }

  private note(original: number): void {
    const shift = original - this.length;
    if (shift === this.shift) return;
    this.shift = shift;
    this.shiftsFrom.push(this.length);
    this.shifts.push(shift);
  }
}

const lineFeed = 10;
