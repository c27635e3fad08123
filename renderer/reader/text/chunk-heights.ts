import type { TextShape } from '../../../core/contract/documents.ts';
import { firstWhere } from '../../../core/text/first-where.ts';

/** The measures by which heights are guessed, in pixels. */
export interface Measures {
  /** Width of the text column. */
  readonly width: number;
  readonly lineHeight: number;
  /** Average advance of a letter. */
  readonly letterWidth: number;
  /** Space below a block. */
  readonly blockGap: number;
}

/** After so many chunks were measured the guesses are no longer corrected, so that the scroll bar comes to rest. */
const chunksToLearnFrom = 4;

/**
 * Heights of chunks in pixels: as measured when last drawn, else guessed from their letters. Guesses are corrected by
 * what the first drawn chunks turned out to be.
 */
export class ChunkHeights {
  private readonly shape: Pick<TextShape, 'starts' | 'blocks' | 'length'>;
  private guesses: number[];
  private readonly known = new Map<number, number>();
  private ratio = 1;
  private guessedOfKnown = 0;
  private measuredOfKnown = 0;
  private learnt = 0;
  /** Where each chunk begins, and at the end where the last one ends; null when it must be summed anew. */
  private tops: Float64Array | null = null;

  constructor(shape: Pick<TextShape, 'starts' | 'blocks' | 'length'>, measures: Measures) {
    this.shape = shape;
    this.guesses = this.guessAll(measures);
  }

  height(chunk: number): number {
    return this.known.get(chunk) ?? Math.round((this.guesses[chunk] ?? 0) * this.ratio);
  }

  /** Where a chunk begins, from the top of the text; after the last one, the height of the text. */
  top(chunk: number): number {
    this.tops ??= this.sum();
    return this.tops[Math.min(Math.max(0, chunk), this.guesses.length)] ?? 0;
  }

  /** The chunk that stands at so many pixels from the top of the text. */
  chunkAt(y: number): number {
    return Math.max(0, firstWhere(this.guesses.length, (chunk) => this.top(chunk) > y) - 1);
  }

  /** Remembers a measured height; says whether it is another than was known or guessed. */
  learn(chunk: number, height: number): boolean {
    const isNew = !this.known.has(chunk);
    if (height === this.height(chunk) && !isNew) return false;
    this.known.set(chunk, height);
    this.tops = null;
    if (isNew && this.learnt < chunksToLearnFrom) {
      this.learnt++;
      this.guessedOfKnown += this.guesses[chunk] ?? 0;
      this.measuredOfKnown += height;
      this.ratio = this.measuredOfKnown / this.guessedOfKnown || 1;
    }
    return true;
  }

  /** Forgets all measured heights and guesses anew: the column's width or the type has changed. */
  forget(measures: Measures): void {
    this.guesses = this.guessAll(measures);
    this.known.clear();
    this.tops = null;
    this.ratio = 1;
    this.guessedOfKnown = 0;
    this.measuredOfKnown = 0;
    this.learnt = 0;
  }

  private guessAll({ width, lineHeight, letterWidth, blockGap }: Measures): number[] {
    const { starts, blocks, length } = this.shape;
    return starts.map((start, chunk) => {
      const letters = (starts[chunk + 1] ?? length) - start;
      const count = blocks[chunk] ?? 1;
      // A block's last line is half full on average.
      const lines = (letters * letterWidth) / width + count / 2;
      return Math.max(count, lines) * lineHeight + count * blockGap;
    });
  }

  private sum(): Float64Array {
    const tops = new Float64Array(this.guesses.length + 1);
    for (let chunk = 0; chunk < this.guesses.length; chunk++) {
      tops[chunk + 1] = (tops[chunk] ?? 0) + this.height(chunk);
    }
    return tops;
  }
}
