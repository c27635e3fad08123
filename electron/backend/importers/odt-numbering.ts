import { formatNumber } from './format-number.ts';
import type { OdtLevel } from './odt-styles.ts';

/** What stands before an item or a heading. */
export interface OdtLabel {
  /** Its number among its like; null for a bullet. */
  readonly ordinal: number | null;
  /** The label as it is printed, if it is more than a number of its own, such as `2.1.3`. */
  readonly compound: string | null;
}

/** Counts the items of one list, or the headings of a text. */
export class OdtCounter {
  readonly #levelOf: (depth: number) => OdtLevel;
  readonly #counts: (number | undefined)[] = [];

  /** `levelOf` tells how a depth, from 1, is labelled. */
  constructor(levelOf: (depth: number) => OdtLevel) {
    this.#levelOf = levelOf;
  }

  /** The label of the next item at a depth; `start` is the number that it states for itself. */
  next(depth: number, start: number | null = null): OdtLabel {
    const level = this.#levelOf(depth);
    for (let above = 1; above < depth; above++) this.#counts[above] ??= this.#levelOf(above).start;
    const ordinal = start ?? (this.#counts[depth] ?? level.start - 1) + 1;
    this.#counts[depth] = ordinal;
    this.#counts.length = depth + 1;
    if (level.format === null) return { ordinal: null, compound: null };
    const first = Math.max(1, depth - level.shown + 1);
    const numbers = this.#counts.slice(first, depth + 1).map((count, i) => {
      const { format } = this.#levelOf(first + i);
      return format === null ? '' : formatNumber(count ?? 1, format);
    });
    return { ordinal, compound: numbers.length > 1 ? numbers.filter(Boolean).join('.') : null };
  }

  /** Lets a depth begin anew. */
  restart(depth: number): void {
    this.#counts.length = Math.min(this.#counts.length, depth);
  }
}
