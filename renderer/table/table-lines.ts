import type { TableGroup } from '../../core/contract/highlight-table.ts';
import { firstWhere } from '../../core/text/first-where.ts';

/** One line of the table: the head of a group, one of its rows by its place within the group, or the way to more groups. */
export type TableLine =
  | { readonly kind: 'group'; readonly group: TableGroup; readonly isClosed: boolean }
  | { readonly kind: 'row'; readonly group: TableGroup; readonly at: number }
  | { readonly kind: 'more' };

/** The lines of a table, none of which is made before it is shown. */
export class TableLines {
  readonly count: number;
  readonly #groups: readonly TableGroup[];
  readonly #hasHeads: boolean;
  readonly #isClosed: (group: TableGroup) => boolean;
  /** Where each group begins; one more for the end. */
  readonly #starts: readonly number[];

  /** Without `hasHeads` the groups' rows follow each other. `hasMore`: there are groups that were not read yet. */
  constructor(
    groups: readonly TableGroup[],
    how: {
      readonly hasHeads: boolean;
      readonly hasMore: boolean;
      readonly isClosed: (group: TableGroup) => boolean;
    },
  ) {
    this.#groups = groups;
    this.#hasHeads = how.hasHeads;
    this.#isClosed = how.isClosed;
    const starts = [0];
    let end = 0;
    for (const group of groups) {
      end += (how.hasHeads ? 1 : 0) + (how.isClosed(group) ? 0 : group.count);
      starts.push(end);
    }
    this.#starts = starts;
    this.count = end + (how.hasMore ? 1 : 0);
  }

  /** The line at a place; undefined beyond the last. */
  at(index: number): TableLine | undefined {
    if (index < 0 || index >= this.count) return undefined;
    // A closed group without a head takes no line, and begins where the next does.
    const at = firstWhere(this.#starts.length, (each) => (this.#starts[each] ?? 0) > index) - 1;
    const group = this.#groups[at];
    if (!group) return { kind: 'more' };
    const within = index - (this.#starts[at] ?? 0) - (this.#hasHeads ? 1 : 0);
    if (within < 0) return { kind: 'group', group, isClosed: this.#isClosed(group) };
    return { kind: 'row', group, at: within };
  }
}
