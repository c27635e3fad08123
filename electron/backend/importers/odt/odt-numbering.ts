import { formatNumber } from '../office/format-number.ts';
import type { OdtLevel } from './odt-styles.ts';

/** What stands before an item or a heading. */
export interface OdtLabel {
  /** Its number among its like; null for a bullet. */
  readonly ordinal: number | null;
  /** The label as it is printed, such as `2.1.3` or `(a)`; empty for a bullet. */
  readonly printed: string;
  /** Whether it shows the numbers of more than one level. */
  readonly isCompound: boolean;
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
    if (level.format === null) return { ordinal: null, printed: '', isCompound: false };
    const first = Math.max(1, depth - level.shown + 1);
    const numbers = this.#counts.slice(first, depth + 1).map((count, i) => {
      const { format } = this.#levelOf(first + i);
      return format === null ? '' : formatNumber(count ?? 1, format);
    });
    const printed = `${level.prefix}${numbers.filter(Boolean).join('.')}${level.suffix}`.trim();
    return { ordinal, printed, isCompound: numbers.length > 1 };
  }

  /** Lets a depth begin anew. */
  restart(depth: number): void {
    this.#counts.length = Math.min(this.#counts.length, depth);
  }
}
