import type { DocumentSort } from '../../core/contract/documents.ts';

export type SortColumn = DocumentSort['by'];

/** The way in which a column is first sorted: names from A, numbers and dates from the greatest. */
const firstDirection = (column: SortColumn): DocumentSort['direction'] =>
  column === 'title' ? 'ascending' : 'descending';

/** How the list is sorted once a column's name is pressed. */
export const nextSort = (now: DocumentSort, by: SortColumn): DocumentSort => {
  if (now.by !== by) return { by, direction: firstDirection(by) };
  return { by, direction: now.direction === 'ascending' ? 'descending' : 'ascending' };
};
