import type { TableFilter } from '../../core/contract/highlight-table.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import { useMarkNames } from '../app/use-mark-names.ts';
import { displayTitle } from '../library/display-title.ts';
import { showPartialDate } from '../library/partial-date.ts';
import { kindNames } from '../ui/kind-names.ts';
import { useTableFacets } from './table-queries.ts';

/** A part of the filter in words, and the filter without it. */
export interface FilterChip {
  readonly key: string;
  readonly words: string;
  readonly without: TableFilter;
}

const origins = { stated: 'stated', estimated: 'estimated', none: 'none' };

/** The parts of a filter that are set, but for the words that are typed: these stand in their field. */
export function useFilterChips(filter: TableFilter, tags: ReadonlyMap<string, TagSummary>): FilterChip[] {
  const { data: facets } = useTableFacets(filter);
  const markNames = useMarkNames();
  const chips: FilterChip[] = [];
  const add = (isSet: boolean, key: string, words: string, parts: Partial<TableFilter>) => {
    if (isSet) chips.push({ key, words, without: { ...filter, ...parts } });
  };
  const parents = new Set([...tags.values()].flatMap(({ parentIds }) => parentIds));
  filter.tags.forEach((list, index) => {
    const kind = tags.get(list[0] ?? '')?.kind;
    const names = list.map((id) => `${tags.get(id)?.name ?? '…'}${parents.has(id) ? ' and members' : ''}`);
    const words = `${kind ? kindNames[kind] : 'Tag'}: ${names.join(' or ')}`;
    add(true, `tags ${list.join(' ')}`, words, { tags: filter.tags.toSpliced(index, 1) });
  });
  const marks = filter.colours.map((colour) => markNames[colour - 1]);
  add(marks.length > 0, 'marks', `Mark: ${marks.join(' or ')}`, { colours: [] });
  const documents = filter.documentIds.map((id) => {
    const document = facets?.documents.find((one) => one.id === id);
    return document ? displayTitle(document).text : '…';
  });
  add(documents.length > 0, 'documents', `Document: ${documents.join(' or ')}`, { documentIds: [] });
  const publishers = filter.publishers.map((name) => name || 'none');
  add(publishers.length > 0, 'publishers', `Publisher: ${publishers.join(' or ')}`, { publishers: [] });
  const dates = filter.dates.map((origin) => origins[origin]).join(' or ');
  add(filter.dates.length > 0, 'dates', `Date: ${dates}`, { dates: [] });
  add(filter.from !== null, 'from', `From ${showPartialDate(filter.from)}`, { from: null });
  add(filter.to !== null, 'to', `To ${showPartialDate(filter.to)}`, { to: null });
  add(filter.note !== null, 'note', filter.note === 'with' ? 'With a note' : 'Without a note', {
    note: null,
  });
  add(filter.toReview, 'review', 'To review', { toReview: false });
  return chips;
}
