import type { SqlValue } from '../sql.ts';
import type { TextScope } from './candidate-test.ts';
import type { Condition } from './condition.ts';
import { type Match, matchOf } from './match-words.ts';
import type { ResolvedQuery } from './resolve-query.ts';
import { type FilterLeaf, filterSql } from './text-filters.ts';

/** How documents are looked for: by filters, and by words that are in all of them. */
export interface SearchPlan {
  readonly condition: Condition;
  readonly match: Match;
  readonly filters: readonly FilterLeaf[];
  /** What is left beside the filters; null if nothing is. */
  readonly rest: Condition | null;
  readonly scope: TextScope;
  /** Whether words are looked for in highlights, which are some of what the index knows of a text. */
  readonly areHighlights: boolean;
}

/** How the documents of a query are looked for; null if it asks for none, but at most for notes. */
export function makePlan({ condition, scopes }: ResolvedQuery): SearchPlan | null {
  const isIn = (one: (typeof scopes)[number]) => scopes.length === 0 || scopes.includes(one);
  const scope = { title: isIn('title'), text: isIn('text') };
  const areHighlights = scopes.includes('highlight') && !scope.text;
  if (!condition || !(scope.title || scope.text || areHighlights)) return null;
  const parts = condition.kind === 'and' ? condition.parts : [condition];
  const filters = parts.filter((part) => isFilter(part));
  const others = parts.filter((part) => !isFilter(part));
  const [first = null] = others;
  const rest: Condition | null = others.length > 1 ? { kind: 'and', parts: others } : first;
  const index = scope.title && scope.text && !areHighlights ? 'words' : 'words-and-more';
  const match: Match = rest ? matchOf(rest, index) : { kind: 'all', isExact: true };
  return { condition, match, filters, rest, scope, areHighlights };
}

const isFilter = (condition: Condition): condition is FilterLeaf =>
  condition.kind === 'label' || condition.kind === 'date' || condition.kind === 'field';

/** The documents that are not in the trash and pass the filters, as a test of SQL on `t`, a row of `indexed_text`. */
export function filtersSql(filters: readonly FilterLeaf[]): { where: string; values: SqlValue[] } {
  const tests = filters.map(filterSql);
  return {
    where: ['t.isLive = 1', ...tests.map(([test]) => test)].join(' AND '),
    values: tests.flatMap(([, ...more]) => more),
  };
}
