import { firstWhere } from '../../../core/text/first-where.ts';
import type { Stretch } from '../text/stretch.ts';

/** Hits of a search in the order of the text, apart. */
export class FoundRanges {
  static readonly none = new FoundRanges([]);
  /** Start and end of one hit after the other. */
  private readonly places: readonly number[];

  private constructor(places: readonly number[]) {
    this.places = places;
  }

  get count(): number {
    return this.places.length / 2;
  }

  /** These hits and a run of further ones, in order, which all stand between two of these. */
  with(run: readonly number[]): FoundRanges {
    const at = this.indexFrom(run[0] ?? 0) * 2;
    return new FoundRanges(this.places.slice(0, at).concat(run, this.places.slice(at)));
  }

  at(index: number): Stretch | null {
    const start = this.places[index * 2];
    const end = this.places[index * 2 + 1];
    return start === undefined || end === undefined ? null : { start, end };
  }

  /** The index of the first hit that ends after a place; the number of hits if none does. */
  indexFrom(offset: number): number {
    return firstWhere(this.count, (index) => (this.places[index * 2 + 1] ?? 0) > offset);
  }

  /** Hits that overlap `[from, to)`, in order. */
  within(from: number, to: number): Stretch[] {
    const found: Stretch[] = [];
    for (let i = this.indexFrom(from); ; i++) {
      const hit = this.at(i);
      if (!hit || hit.start >= to) return found;
      found.push(hit);
    }
  }

  /** All hits, one by one. */
  *[Symbol.iterator](): Generator<Stretch> {
    for (let i = 0; i < this.count; i++) yield this.at(i) as Stretch;
  }
}
