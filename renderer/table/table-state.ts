import { z } from 'zod';
import { TableFilter, TableGrouping, TableSort } from '../../core/contract/highlight-table.ts';

/** What the table shows, and in which order. A group that is closed is named by what it is grouped by and its key. */
export const TableState = z.object({
  filter: TableFilter,
  grouping: TableGrouping.nullable(),
  sort: TableSort,
  closed: z.array(z.string()).max(10_000),
});
export type TableState = z.infer<typeof TableState>;

/** All highlights, in the order of their texts. */
export const allHighlights: TableState = {
  filter: TableFilter.parse({}),
  grouping: null,
  sort: { by: 'text', direction: 'ascending' },
  closed: [],
};

/** What the table showed last, in this window. */
let last: TableState = allHighlights;

/** What a place of the table shows; one that does not say so shows what the table showed last. */
export function readState(shown: string | undefined): TableState {
  if (shown === undefined) return last;
  try {
    return TableState.parse(JSON.parse(shown));
  } catch {
    return allHighlights;
  }
}

/** The state as a place keeps it. */
export function writeState(state: TableState): string {
  last = state;
  return JSON.stringify(state);
}

/** Whether a filter lets all highlights pass. */
export const isOpen = (filter: TableFilter): boolean =>
  JSON.stringify(filter) === JSON.stringify(allHighlights.filter);
