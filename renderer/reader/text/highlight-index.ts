import type { HighlightInText } from '../../../core/contract/highlights.ts';
import { firstWhere } from '../../../core/text/first-where.ts';
import { assignUnderlines } from './highlight-segments.ts';

/** A document's highlights, ready to be asked which of them stand in a stretch of text. */
export class HighlightIndex {
  /** All of them, in order. */
  readonly all: readonly HighlightInText[];
  private readonly byId: ReadonlyMap<string, HighlightInText>;
  /** The furthest end among the highlights up to and including each one. Never falls. */
  private readonly furthestEnd: Float64Array;
  private readonly lanes = new Map<string, number>();

  /** Takes highlights in order, as the library gives them. */
  constructor(highlights: readonly HighlightInText[]) {
    this.all = highlights;
    this.byId = new Map(highlights.map((highlight) => [highlight.id, highlight]));
    let furthest = 0;
    this.furthestEnd = Float64Array.from(highlights, ({ end }) => {
      furthest = Math.max(furthest, end);
      return furthest;
    });
  }

  /** Highlights that overlap `[from, to)`, in order. */
  within(from: number, to: number): HighlightInText[] {
    const found: HighlightInText[] = [];
    for (let i = this.firstEndingAfter(from); i < this.all.length; i++) {
      const highlight = this.all[i];
      if (!highlight || highlight.start >= to) break;
      if (highlight.end > from) found.push(highlight);
    }
    return found;
  }

  get(id: string | null): HighlightInText | undefined {
    return id === null ? undefined : this.byId.get(id);
  }

  /**
   * The highlight that follows or precedes the given one, or without one begins next at or before a place; null at the
   * end. Highlights that begin together come longest first.
   */
  next(offset: number, direction: 1 | -1, from: string | null): HighlightInText | null {
    const here = this.placeOf(from);
    if (here >= 0) return this.all[here + direction] ?? null;
    const following = this.firstBeginningAt(direction === 1 ? offset : offset + 1);
    return this.all[direction === 1 ? following : following - 1] ?? null;
  }

  /** The underline lane of a highlight, 0 the lowest; the same over its whole length. */
  lane(id: string): number {
    if (!this.lanes.has(id)) this.assignLanesAround(this.placeOf(id));
    return this.lanes.get(id) ?? 0;
  }

  /** Lanes depend only on those highlights that overlap, one upon another. */
  private assignLanesAround(place: number): void {
    let first = place;
    while (first > 0 && (this.furthestEnd[first - 1] ?? 0) > (this.all[first]?.start ?? 0)) first--;
    let last = place + 1;
    while (last < this.all.length && (this.all[last]?.start ?? 0) < (this.furthestEnd[last - 1] ?? 0)) last++;
    for (const [id, lane] of assignUnderlines(this.all.slice(Math.max(0, first), last)))
      this.lanes.set(id, lane);
  }

  private placeOf(id: string | null): number {
    const highlight = this.get(id);
    if (!highlight) return -1;
    let place = this.firstBeginningAt(highlight.start);
    while (place < this.all.length && this.all[place] !== highlight) place++;
    return place;
  }

  private firstBeginningAt(offset: number): number {
    return firstWhere(this.all.length, (i) => (this.all[i]?.start ?? 0) >= offset);
  }

  private firstEndingAfter(offset: number): number {
    return firstWhere(this.all.length, (i) => (this.furthestEnd[i] ?? 0) > offset);
  }
}
