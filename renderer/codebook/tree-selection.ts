import type { TagId } from '../../core/model/ids.ts';
import type { TreeRow } from './tag-tree.ts';

/** Tags that are chosen together, and the line from which Shift reaches. */
export interface TreeSelection {
  readonly ids: ReadonlySet<TagId>;
  /** The key of a line; null until one was chosen. */
  readonly anchor: string | null;
}

export const noTagsSelected: TreeSelection = { ids: new Set(), anchor: null };

/** The selection with a line's tag taken in, or out. A tag that is chosen alone belongs to the first selection. */
export function toggleTag(
  { ids }: TreeSelection,
  row: TreeRow & { type: 'tag' },
  chosenId: TagId | null,
): TreeSelection {
  const next = new Set(ids.size === 0 && chosenId ? [chosenId] : ids);
  if (!next.delete(row.tag.id)) next.add(row.tag.id);
  return { ids: next, anchor: row.key };
}

/**
 * The tags of all lines between the anchor and a line, both too, but for second places in between: who deletes what is
 * selected means what they saw as there. `from` is the anchor of a selection that has none.
 */
export function reachTo(
  { anchor }: TreeSelection,
  rows: readonly TreeRow[],
  at: number,
  from: number,
): TreeSelection {
  const known = rows.findIndex(({ key }) => key === anchor);
  const start = known < 0 ? from : known;
  const [first, last] = [Math.min(start, at), Math.max(start, at)];
  const ids = rows
    .slice(first, last + 1)
    .flatMap((row, index) =>
      row.type === 'tag' && (!row.isAlso || index === 0 || index === last - first) ? [row.tag.id] : [],
    );
  return { ids: new Set(ids), anchor: rows[start]?.key ?? null };
}

/** The tags of all lines. */
export const selectAll = (rows: readonly TreeRow[], anchor: string | null): TreeSelection => ({
  ids: new Set(rows.flatMap((row) => (row.type === 'tag' ? [row.tag.id] : []))),
  anchor,
});
