import { allOf, anyOf } from '../../../core/search/make-expression.ts';
import { isFilter, isSameFilter } from '../../../core/search/narrow-query.ts';
import {
  type DateTest,
  type Expression,
  type Filter,
  type Query,
  type SearchScope,
  searchScopes,
} from '../../../core/search/query.ts';

/** The parts that must all hold: those of an outermost `and`, or all of the query as one. */
const conditions = ({ expression }: Query): readonly Expression[] =>
  expression === null ? [] : expression.kind === 'and' ? expression.parts : [expression];

const withConditions = (query: Query, parts: readonly Expression[]): Query => ({
  ...query,
  expression: allOf(parts),
});

/** The query with a place to look in, or without it. All places together are no condition. */
export function withScope(query: Query, scope: SearchScope, isOn: boolean): Query {
  const now = new Set(query.scopes.length === 0 ? searchScopes : query.scopes);
  if (isOn) now.add(scope);
  else now.delete(scope);
  const isAll = now.size === 0 || now.size === searchScopes.length;
  return { ...query, scopes: isAll ? [] : searchScopes.filter((each) => now.has(each)) };
}

/** What a query asks of the date, if that holds for all that it finds. */
export function dateOf(query: Query): DateTest | null {
  const found = conditions(query).find((part) => part.kind === 'date');
  return found?.kind === 'date' ? found.test : null;
}

/** The query for another time; null for any time. */
export function withDate(query: Query, test: DateTest | null): Query {
  const others = conditions(query).filter(({ kind }) => kind !== 'date');
  return withConditions(query, [...others, ...(test === null ? [] : [{ kind: 'date' as const, test }])]);
}

/**
 * The query with a further condition, or without it. Values of one field are alternatives: a second publisher is joined by
 * `or`, as a document has one; of tags and marks all are asked for.
 */
export function withFilter(query: Query, filter: Filter, isOn: boolean): Query {
  const same = sameAs(filter);
  const parts = conditions(query);
  if (!isOn)
    return withConditions(
      query,
      parts.flatMap((part) => without(part, same)),
    );
  const alike = filter.kind === 'field' ? parts.findIndex((part) => isOfField(part, filter.field)) : -1;
  const there = parts[alike];
  if (!there) return withConditions(query, [...parts, filter]);
  const choices = there.kind === 'or' ? there.parts : [there];
  return withConditions(query, parts.with(alike, { kind: 'or', parts: [...choices, filter] }));
}

/** Whether a part asks for values of one field only. */
const isOfField = (part: Expression, field: string): boolean =>
  part.kind === 'or'
    ? part.parts.every((each) => isOfField(each, field))
    : part.kind === 'field' && part.field === field;

function without(part: Expression, same: (part: Expression) => boolean): Expression[] {
  if (same(part)) return [];
  if (part.kind !== 'or') return [part];
  const left = anyOf(part.parts.filter((each) => !same(each)));
  return left ? [left] : [];
}

const sameAs = (filter: Filter) => (part: Expression) => isFilter(part) && isSameFilter(part, filter);
