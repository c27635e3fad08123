import { alignParagraphs, type ParagraphPair } from './align-paragraphs.ts';
import { alignWords } from './align-words.ts';
import { type Candidate, findCandidates } from './find-candidates.ts';
import { findMovedWords } from './find-moved-words.ts';
import { Lookalikes } from './lookalikes.ts';
import type { Place } from './place.ts';
import { joinPieces, wordPieces } from './shared-pieces.ts';
import { splitLines } from './split-lines.ts';
import { keepWords, noWords, WordSplitter, type Words } from './split-words.ts';

/** Text that two versions share, code unit for code unit: `length` of it at `from` in one and at `to` in the other. */
export interface SharedText {
  readonly from: number;
  readonly to: number;
  readonly length: number;
  /** False where it may as well be other text with the same words. */
  readonly isCertain: boolean;
}

/** What became of a text in its next version. */
export interface VersionMap {
  /** What both have, by `from`, nothing twice on either side; what has moved is among it. */
  readonly shared: readonly SharedText[];
  /** Whether it is no finding but knowledge that this text is shared. */
  knows(piece: SharedText): boolean;
  /** Whether nothing that was lost or is new looks like this stretch of the former text, from its end if `direction` is -1. */
  tells(start: number, end: number, direction?: number): boolean;
  /** For each of these passages of the former text, where it may stand among what is new. */
  findCandidates(passages: readonly Place[]): Candidate[][];
}

/**
 * Compares a text with its next version. Paragraphs are the lines. Nearly linear in the length of the texts, also of such as
 * have nothing to do with each other or repeat themselves: they share less then, never something else.
 */
export function mapVersions(before: string, after: string): VersionMap {
  const comparison = new Comparison(before, after);
  comparison.align();
  return comparison.map();
}

class Comparison {
  readonly #before: string;
  readonly #after: string;
  readonly #splitter = new WordSplitter();
  readonly #pieces: SharedText[] = [];
  readonly #leftBefore = noWords();
  readonly #leftAfter = noWords();

  constructor(before: string, after: string) {
    this.#before = before;
    this.#after = after;
  }

  align(): void {
    const before = splitLines(this.#before);
    const after = splitLines(this.#after);
    const text = (of: string) => (line: Place) => of.slice(line.start, line.end);
    const { pairs, gaps } = alignParagraphs(before.map(text(this.#before)), after.map(text(this.#after)));
    for (const pair of pairs) this.#addParagraph(pair, before[pair.from], after[pair.to]);
    for (const gap of gaps) {
      const words = this.#words(
        this.#before,
        gap.from.map((i) => before[i]),
      );
      const partners = this.#words(
        this.#after,
        gap.to.map((i) => after[i]),
      );
      const { to, isCertain } = alignWords(words, partners);
      this.#addWords(words, partners, to, (i) => isCertain[i] === 1);
      const isTaken = new Set(to);
      keepWords(words, this.#leftBefore, (i) => (to[i] ?? -1) < 0 && !isBreak(this.#before, words, i));
      keepWords(partners, this.#leftAfter, (i) => !isTaken.has(i) && !isBreak(this.#after, partners, i));
    }
    const moved = findMovedWords(this.#leftBefore, this.#leftAfter);
    this.#addWords(this.#leftBefore, this.#leftAfter, moved, () => false);
  }

  map(): VersionMap {
    let lookalikes: Lookalikes | undefined;
    return {
      shared: joinPieces(this.#before, this.#after, this.#pieces),
      knows: () => false,
      tells: (start, end, direction) => {
        lookalikes ??= new Lookalikes(this.#splitter, [this.#leftBefore, this.#leftAfter]);
        return lookalikes.tells(this.#before, start, end, direction);
      },
      findCandidates: (passages) => findCandidates(this.#before, passages, this.#leftAfter, this.#splitter),
    };
  }

  #addParagraph({ isCertain }: ParagraphPair, line?: Place, partner?: Place): void {
    if (!line || !partner) return;
    const length = line.end - line.start;
    if (this.#before.slice(line.start, line.end) === this.#after.slice(partner.start, partner.end)) {
      if (length > 0) this.#pieces.push({ from: line.start, to: partner.start, length, isCertain });
      return;
    }
    const words = this.#words(this.#before, [line]);
    const partners = this.#words(this.#after, [partner]);
    this.#addWords(words, partners, Int32Array.from(words.ids.keys()), () => isCertain);
  }

  #addWords(before: Words, after: Words, to: Int32Array, isCertain: (index: number) => boolean): void {
    for (const piece of wordPieces(before, after, to, isCertain)) this.#pieces.push(piece);
  }

  #words(text: string, of: readonly (Place | undefined)[]): Words {
    const words = noWords();
    of.forEach((line, i) => {
      const last = of[i - 1];
      if (last) this.#splitter.addBreak(last.end, words);
      if (line) this.#splitter.split(text, line.start, line.end, words);
    });
    return words;
  }
}

function isBreak(text: string, words: Words, index: number): boolean {
  return text.charAt(words.starts[index] ?? 0) === '\n';
}
