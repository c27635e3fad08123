import type { Highlight } from '../../../core/model/highlight.ts';
import { assignUnderlines } from './highlight-segments.ts';

/** A document's highlights, ready to be asked which of them stand in a stretch of text. */
export class HighlightIndex {
  readonly lanes: ReadonlyMap<string, number>;
  private readonly byId: ReadonlyMap<string, Highlight>;
  private readonly byStart: readonly Highlight[];
  /** The furthest end among the highlights up to and including each one. Never falls. */
  private readonly furthestEnd: readonly number[];

  constructor(highlights: readonly Highlight[]) {
    this.byStart = [...highlights].sort(
      (a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1),
    );
    this.byId = new Map(highlights.map((highlight) => [highlight.id, highlight]));
    this.lanes = assignUnderlines(this.byStart);
    let furthest = 0;
    this.furthestEnd = this.byStart.map(({ end }) => {
      furthest = Math.max(furthest, end);
      return furthest;
    });
  }

  /** Highlights that overlap `[from, to)`, by start. */
  within(from: number, to: number): Highlight[] {
    const found: Highlight[] = [];
    for (let i = this.firstEndingAfter(from); i < this.byStart.length; i++) {
      const highlight = this.byStart[i];
      if (!highlight || highlight.start >= to) break;
      if (highlight.end > from) found.push(highlight);
    }
    return found;
  }

  get(id: string | null): Highlight | undefined {
    return id === null ? undefined : this.byId.get(id);
  }

  /**
   * The highlight that follows or precedes the given one, or without one begins next at or before a place; null at the
   * end. Highlights that begin together come longest first.
   */
  next(offset: number, direction: 1 | -1, from: string | null): Highlight | null {
    const here = from === null ? -1 : this.byStart.findIndex(({ id }) => id === from);
    if (here >= 0) return this.byStart[here + direction] ?? null;
    if (direction === 1) return this.byStart.find(({ start }) => start >= offset) ?? null;
    return this.byStart.findLast(({ start }) => start <= offset) ?? null;
  }

  private firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.furthestEnd.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.furthestEnd[middle] ?? 0) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
