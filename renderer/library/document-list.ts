import type { DocumentSummary } from '../../core/contract/documents.ts';
import type { TagId } from '../../core/model/ids.ts';
import { fold } from '../../core/text/fold.ts';
import { displayTitle } from './display-title.ts';

export type SortColumn = 'title' | 'published' | 'highlights' | 'added';

export interface Sorting {
  readonly column: SortColumn;
  readonly direction: 'ascending' | 'descending';
}

/** The way in which a column is first sorted: names from A, numbers and dates from the greatest. */
export const firstDirection = (column: SortColumn): Sorting['direction'] =>
  column === 'title' ? 'ascending' : 'descending';

/** The documents whose title, people, publisher, file or tags hold every word of the filter, folded. */
export function filterDocuments(
  documents: readonly DocumentSummary[],
  filter: string,
  tagName: (id: TagId) => string,
): readonly DocumentSummary[] {
  const words = fold(filter).split(/\s+/).filter(Boolean);
  if (words.length === 0) return documents;
  return documents.filter((document) => {
    const text = fold(
      [
        displayTitle(document).text,
        ...document.authors,
        document.publisher ?? '',
        document.fileName,
        ...document.tagIds.map(tagName),
      ].join('\n'),
    );
    return words.every((word) => text.includes(word));
  });
}

/** The documents in order. What has no date stands last, whichever the direction; equals keep their order. */
export function sortDocuments(
  documents: readonly DocumentSummary[],
  sorting: Sorting,
): readonly DocumentSummary[] {
  const sign = sorting.direction === 'ascending' ? 1 : -1;
  const compare = comparisons[sorting.column];
  return documents.toSorted((a, b) => {
    if (sorting.column === 'published' && (dateOf(a) === null || dateOf(b) === null)) {
      return Number(dateOf(a) === null) - Number(dateOf(b) === null);
    }
    return sign * compare(a, b);
  });
}

/** The date that a document is sorted by: what it states, else what is estimated. */
const dateOf = ({ publishedOn, dateEstimate }: DocumentSummary): string | null =>
  publishedOn ?? dateEstimate?.on ?? null;

const collator = new Intl.Collator('en', { numeric: true, ignorePunctuation: true });

const comparisons: Record<SortColumn, (a: DocumentSummary, b: DocumentSummary) => number> = {
  title: (a, b) => collator.compare(displayTitle(a).text, displayTitle(b).text),
  published: (a, b) => collator.compare(dateOf(a) ?? '', dateOf(b) ?? ''),
  highlights: (a, b) => a.highlights - b.highlights,
  added: (a, b) => a.importedAt - b.importedAt,
};
