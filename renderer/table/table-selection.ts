import type { TableChoice, TableFilter, TableKey } from '../../core/contract/highlight-table.ts';
import type { HighlightId } from '../../core/model/ids.ts';

type Keys = ReadonlyMap<HighlightId, TableKey>;

/** The chosen highlights: named one by one, or all that are shown but for some. */
export type TableSelection =
  | { readonly kind: 'some'; readonly keys: Keys }
  | { readonly kind: 'all'; readonly except: Keys };

export const nothing: TableSelection = { kind: 'some', keys: new Map() };
export const everything: TableSelection = { kind: 'all', except: new Map() };

/** A selection and the rows that it was made among. */
export interface KeptSelection {
  readonly of: string;
  readonly selection: TableSelection;
}

/** The selection among these rows: the one that is kept, or nothing if it was made among others. */
export const keptFor = (kept: KeptSelection, of: string): KeptSelection =>
  kept.of === of ? kept : { of, selection: nothing };

export const isChosen = (selection: TableSelection, id: HighlightId): boolean =>
  selection.kind === 'all' ? !selection.except.has(id) : selection.keys.has(id);

/** How many are chosen of so many. */
export const sizeOf = (selection: TableSelection, total: number): number =>
  selection.kind === 'all' ? Math.max(0, total - selection.except.size) : selection.keys.size;

/** The selection with highlights taken in, or taken out. */
export function choose(selection: TableSelection, keys: readonly TableKey[], isIn: boolean): TableSelection {
  const named = new Map(selection.kind === 'all' ? selection.except : selection.keys);
  for (const key of keys) {
    if (isIn === (selection.kind === 'some')) named.set(key.id, key);
    else named.delete(key.id);
  }
  return selection.kind === 'all' ? { kind: 'all', except: named } : { kind: 'some', keys: named };
}

/** How many of a group of so many are chosen. */
export function countIn(selection: TableSelection, group: string | null, of: number): number {
  const named = [...(selection.kind === 'all' ? selection.except : selection.keys).values()];
  const count = named.filter(({ groups }) => groups.includes(group)).length;
  return selection.kind === 'all' ? of - count : Math.min(count, of);
}

/** What is sent to the library. */
export const choiceOf = (selection: TableSelection, filter: TableFilter, total: number): TableChoice =>
  selection.kind === 'all'
    ? { filter, except: [...selection.except.keys()], count: sizeOf(selection, total) }
    : { ids: [...selection.keys.keys()] };
