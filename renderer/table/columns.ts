import type { TableSort } from '../../core/contract/highlight-table.ts';
import { TableColumn } from '../../core/contract/library.ts';

/** What a column of the table is called, how wide it is, and what it sorts by. */
export interface ColumnInfo {
  readonly label: string;
  readonly width: string;
  readonly sort: TableSort['by'] | null;
}

/** Every column, in the order of the table. */
export const columnInfo: Readonly<Record<TableColumn | 'passage', ColumnInfo>> = {
  passage: { label: 'Passage', width: 'minmax(180px, 3fr)', sort: 'text' },
  mark: { label: 'Mark', width: '92px', sort: 'mark' },
  actor: { label: 'Actor', width: 'minmax(96px, 1.3fr)', sort: 'actor' },
  theme: { label: 'Theme', width: 'minmax(96px, 1.3fr)', sort: 'theme' },
  place: { label: 'Place', width: 'minmax(80px, 1fr)', sort: 'place' },
  source: { label: 'Source', width: 'minmax(80px, 1fr)', sort: 'source' },
  event: { label: 'Event', width: 'minmax(80px, 1fr)', sort: 'event' },
  note: { label: 'Note', width: 'minmax(80px, 1.2fr)', sort: null },
  date: { label: 'Date', width: '100px', sort: 'date' },
  document: { label: 'Document', width: 'minmax(110px, 1.1fr)', sort: null },
  added: { label: 'Added', width: '88px', sort: 'created' },
};

/** The columns that are shown, in the order of the table. */
export const inOrder = (shown: readonly TableColumn[]): TableColumn[] =>
  TableColumn.options.filter((column) => shown.includes(column));

/** The columns of a row as CSS: the box to tick, the passage, and the others. */
export const columnWidths = (shown: readonly TableColumn[]): string =>
  ['16px', ...(['passage', ...shown] as const).map((column) => columnInfo[column].width)].join(' ');
