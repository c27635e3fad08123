import { indexedForm } from '../text/indexed-form.ts';
import { allOf } from './make-expression.ts';
import type { Expression, Filter, Query } from './query.ts';

/** What filters are grouped by: those of one group stand for each other, those of several are all to hold. */
function filterGroup(filter: Filter): string {
  return filter.kind === 'tag' || filter.kind === 'field' ? filter.field : filter.kind;
}

/** The filters by which a query is narrowed: those that stand alone in it, or with others of their group. */
export function filtersOf(query: Query, group?: string): Filter[] {
  return partsOf(query)
    .flatMap((part) => asFilters(part) ?? [])
    .filter((filter) => group === undefined || filterGroup(filter) === group);
}

/** A query without all filters of a group. */
export function withoutGroup(query: Query, group: string): Query {
  const kept = partsOf(query).filter((part) => {
    const [first] = asFilters(part) ?? [];
    return !first || filterGroup(first) !== group;
  });
  return { ...query, expression: allOf(kept) };
}

/** Whether two filters ask for the same; names are compared as the search compares them. */
export function isSameFilter(a: Filter, b: Filter): boolean {
  if (a.kind !== b.kind || filterGroup(a) !== filterGroup(b)) return false;
  if (a.kind === 'date' || b.kind === 'date') return JSON.stringify(a) === JSON.stringify(b);
  if (a.kind === 'tag' && b.kind === 'tag' && a.isExact !== b.isExact) return false;
  return indexedForm(nameOf(a)) === indexedForm(nameOf(b));
}

const nameOf = (filter: Exclude<Filter, { kind: 'date' }>): string =>
  filter.kind === 'field' ? filter.text : filter.name;

const partsOf = ({ expression }: Query): readonly Expression[] =>
  expression === null ? [] : expression.kind === 'and' ? expression.parts : [expression];

/** Whether a part of a query is a filter. */
export const isFilter = (part: Expression): part is Filter =>
  part.kind === 'tag' || part.kind === 'field' || part.kind === 'date' || part.kind === 'mark';

/** A part that is a filter, or a choice of filters of one group. */
function asFilters(part: Expression): Filter[] | null {
  if (isFilter(part)) return [part];
  if (part.kind !== 'or') return null;
  const filters = part.parts.flatMap((one) => (one.kind === 'or' ? [] : (asFilters(one) ?? [])));
  const groups = new Set(filters.map(filterGroup));
  return filters.length === part.parts.length && groups.size === 1 ? filters : null;
}
