import type { TrashChoice } from '../../core/contract/trash.ts';
import { type TrashItem, TrashKey } from '../../core/model/trash.ts';

/** The chosen things by id; or all there are. */
export type TrashSelection = ReadonlyMap<string, TrashKey> | 'all';

export const noSelection: TrashSelection = new Map();

export const isSelected = (selection: TrashSelection, id: string): boolean =>
  selection === 'all' || selection.has(id);

export const keyOf = ({ kind, id }: TrashItem): TrashKey => TrashKey.parse({ kind, id });

/** The selection with a thing taken in, or out. Out of all, the thing alone is left. */
export function toggle(selection: TrashSelection, item: TrashItem): TrashSelection {
  if (selection === 'all') return new Map([[item.id, keyOf(item)]]);
  const next = new Map(selection);
  if (!next.delete(item.id)) next.set(item.id, keyOf(item));
  return next;
}

/** The selection with things taken in. */
export function extend(selection: TrashSelection, items: readonly TrashItem[]): TrashSelection {
  if (selection === 'all') return selection;
  return new Map([...selection, ...items.map((item) => [item.id, keyOf(item)] as const)]);
}

/** How many things are chosen. */
export const sizeOf = (selection: TrashSelection, total: number): number =>
  selection === 'all' ? total : selection.size;

/** What is sent to the library. */
export const choiceOf = (selection: TrashSelection, total: number): TrashChoice =>
  selection === 'all' ? { all: total } : { items: [...selection.values()] };
