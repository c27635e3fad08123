import type { Node } from 'prosemirror-model';

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

/**
 * Heights of chunks: as measured when last drawn, else guessed from their letters. A guess is corrected by what the
 * drawn chunks turned out to be, so the scroll bar is honest before all has been seen.
 */
export class ChunkHeights {
  private readonly guesses: number[];
  private readonly known = new Map<number, number>();
  private guessedOfKnown = 0;
  private measuredOfKnown = 0;

  constructor(doc: Node, measures: Measures) {
    this.guesses = [];
    doc.forEach((chunk) => {
      let height = 0;
      chunk.forEach((block) => {
        const lines = Math.ceil((block.content.size * measures.letterWidth) / measures.width);
        height += Math.max(1, lines) * measures.lineHeight + measures.blockGap;
      });
      this.guesses.push(height);
    });
  }

  height(chunk: number): number {
    return this.known.get(chunk) ?? Math.round(this.guess(chunk) * this.ratio);
  }

  isKnown(chunk: number): boolean {
    return this.known.has(chunk);
  }

  learn(chunk: number, height: number): void {
    const before = this.known.get(chunk);
    if (before === undefined) this.guessedOfKnown += this.guess(chunk);
    this.measuredOfKnown += height - (before ?? 0);
    this.known.set(chunk, height);
  }

  /** Forgets all measured heights: the column's width or the type has changed. */
  forget(): void {
    this.known.clear();
    this.guessedOfKnown = 0;
    this.measuredOfKnown = 0;
  }

  private guess(chunk: number): number {
    return this.guesses[chunk] ?? 0;
  }

  private get ratio(): number {
    return this.guessedOfKnown === 0 ? 1 : this.measuredOfKnown / this.guessedOfKnown;
  }
}
