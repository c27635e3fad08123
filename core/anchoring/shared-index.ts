import { firstWhere } from '../text/first-where.ts';
import type { SharedText } from './map-versions.ts';
import type { Place } from './place.ts';

/** What stands between two shared texts, in the one version and in the other; either may be empty. */
export interface TextChange {
  readonly lost: Place;
  readonly got: Place;
}

/** Finds what two texts share by its place in the first. */
export class SharedIndex {
  readonly #shared: readonly SharedText[];
  readonly #end: { readonly from: number; readonly to: number };

  /** `shared` is by `from`; the texts are so long. */
  constructor(shared: readonly SharedText[], before: number, after: number) {
    this.#shared = shared;
    this.#end = { from: before, to: after };
  }

  /** The index of the first shared text that ends after an offset. */
  indexAt(offset: number): number {
    return firstWhere(this.#shared.length, (index) => {
      const { from, length } = this.#shared[index] ?? { from: 0, length: 0 };
      return from + length > offset;
    });
  }

  at(index: number): SharedText | undefined {
    return this.#shared[index];
  }

  /** What of a range is shared, cut at its ends. */
  piecesOf({ start, end }: Place): SharedText[] {
    const pieces: SharedText[] = [];
    for (let i = this.indexAt(start); i < this.#shared.length; i++) {
      const piece = this.#shared[i];
      if (!piece || piece.from >= end) break;
      const cut = Math.max(0, start - piece.from);
      const length = Math.min(piece.from + piece.length, end) - piece.from - cut;
      if (length > 0) pieces.push({ ...piece, from: piece.from + cut, to: piece.to + cut, length });
    }
    return pieces;
  }

  /** What was changed before a shared text, back to the one before it; at the end of the texts, after the last. */
  changeBefore(index: number): TextChange {
    const last = this.#shared[index - 1];
    const next = this.#shared[index] ?? this.#end;
    const [from, to] = last ? [last.from + last.length, last.to + last.length] : [0, 0];
    return { lost: { start: from, end: next.from }, got: { start: to, end: next.to } };
  }
}

/** How far shared text stands from where it stood. */
export function shift({ from, to }: SharedText): number {
  return to - from;
}
