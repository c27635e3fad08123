import type { DateTest, WordField } from '../../core/search/query.ts';
import type { TermPattern } from '../../core/search/term-pattern.ts';

/** What a search asks of a text, a note or a highlight, with names and marks looked up. */
export type Condition =
  /** Any of the patterns: one, or the names of a tag. */
  | { readonly kind: 'words'; readonly patterns: readonly TermPattern[] }
  /** Any of some marks or tags, by their numbers in the index. */
  | { readonly kind: 'label'; readonly labels: readonly number[] }
  | { readonly kind: 'field'; readonly field: WordField; readonly words: string }
  | { readonly kind: 'date'; readonly test: DateTest }
  | { readonly kind: 'and'; readonly parts: readonly Condition[] }
  | { readonly kind: 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition };

/** The conditions that are to hold, not those that are not to. */
export function positive(condition: Condition | null): Condition[] {
  if (!condition || condition.kind === 'not') return [];
  return condition.kind === 'and' || condition.kind === 'or'
    ? condition.parts.flatMap(positive)
    : [condition];
}

/** What is looked for in texts, in the order of the query. */
export const positivePatterns = (condition: Condition | null): TermPattern[] =>
  positive(condition).flatMap((one) => (one.kind === 'words' ? one.patterns : []));

/** The marks and tags that are asked for. */
export const positiveLabels = (condition: Condition | null): number[] =>
  positive(condition).flatMap((one) => (one.kind === 'label' ? one.labels : []));

/** Whether a condition holds, by what holds of its parts. */
export function holds(condition: Condition, test: (leaf: Leaf) => boolean): boolean {
  switch (condition.kind) {
    case 'and':
      return condition.parts.every((part) => holds(part, test));
    case 'or':
      return condition.parts.some((part) => holds(part, test));
    case 'not':
      return !holds(condition.part, test);
    default:
      return test(condition);
  }
}

export type Leaf = Extract<Condition, { kind: 'words' | 'label' | 'field' | 'date' }>;

/** All leaves of a condition. */
export function leaves(condition: Condition): Leaf[] {
  if (condition.kind === 'not') return leaves(condition.part);
  return condition.kind === 'and' || condition.kind === 'or' ? condition.parts.flatMap(leaves) : [condition];
}
