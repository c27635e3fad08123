import { type TagKind, tagKinds } from '../model/tag.ts';

/** The parts of a library that `in:` names. */
export const searchScopes = ['text', 'title', 'note', 'highlight'] as const;
export type SearchScope = (typeof searchScopes)[number];

/** Fields whose value is a tag's name or alias. `tag:` and those of its kinds. */
export const tagFields = ['tag', ...tagKinds] as const;
export type TagField = 'tag' | TagKind;

/** Fields of a document whose words are compared. */
export const wordFields = ['publisher', 'author', 'title', 'language'] as const;
export type WordField = (typeof wordFields)[number];

/** A date as exact as it is written: `2024`, `2024-02` or `2024-02-22`. */
export type DateBound = string;

/**
 * What `date:` asks for: within `[from, to]`, both whole years, months or days, either may be open; `none` for documents
 * without a date. A document whose date is known in part passes if it may lie there, as in the table of highlights.
 */
export type DateTest =
  | { readonly kind: 'range'; readonly from: DateBound | null; readonly to: DateBound | null }
  | { readonly kind: 'none' };

/** One thing that is looked for. Texts are as typed; none of them is without a letter or digit. */
export type Term =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'prefix'; readonly text: string }
  | { readonly kind: 'part'; readonly text: string }
  | { readonly kind: 'phrase'; readonly text: string }
  /** Words or phrases with at most so many words between the first and the last of them. */
  | { readonly kind: 'near'; readonly texts: readonly string[]; readonly distance: number };

/** A condition on a document, or on the highlights in it. */
export type Filter =
  /**
   * A highlight carries the tag or a member of it; of an actor or a place, or the text names it. `isExact`: a highlight
   * carries this very tag.
   */
  | { readonly kind: 'tag'; readonly field: TagField; readonly name: string; readonly isExact: boolean }
  | { readonly kind: 'field'; readonly field: WordField; readonly text: string }
  | { readonly kind: 'date'; readonly test: DateTest }
  /** A mark by number, 1 to 8, or by what the analyst calls it. */
  | { readonly kind: 'mark'; readonly name: string };

/** What a search asks for. `and` and `or` have at least two parts; none of them is of the same kind, or doubly negated. */
export type Expression =
  | Term
  | Filter
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Expression[] }
  | { readonly kind: 'not'; readonly part: Expression };

/** A query as it was understood. */
export interface Query {
  /** Null if nothing is asked for. */
  readonly expression: Expression | null;
  /** Where words are looked for; everywhere, if it is empty. Each once, in the order of `searchScopes`. */
  readonly scopes: readonly SearchScope[];
  /** Whether letters are to stand as they were typed, large or small. */
  readonly matchCase: boolean;
  /** Whether all names of a tag are searched where one is named: by `actor:` and the like only, unless it is said. */
  readonly names: 'usual' | 'all' | 'typed';
}

export const emptyQuery: Query = { expression: null, scopes: [], matchCase: false, names: 'usual' };
