import type { TagSummary } from '../../../core/contract/tags.ts';
import type { TagKind } from '../../../core/model/tag.ts';
import { type Filter, searchScopes, type TagField, tagFields } from '../../../core/search/query.ts';
import { matchable, wordStart } from '../../ui/matchable.ts';
import { rankTags } from '../../ui/rank-tags.ts';

/** What a library offers as values of fields. */
export interface Known {
  readonly tags: readonly TagSummary[];
  readonly publishers: readonly string[];
  readonly authors: readonly string[];
  readonly languages: readonly string[];
  readonly marks: readonly string[];
}

/** The field and the begun value that stand before the caret; `start` is where the field begins. */
export interface Begun {
  readonly start: number;
  readonly field: string;
  readonly typed: string;
}

/** A value that may be meant, as a condition; `other` is the name by which it was found. */
export interface Completion {
  readonly key: string;
  readonly label: string;
  readonly other: string | null;
  readonly kind: TagKind | null;
  /** How often it is used, where that is known. */
  readonly uses: number | null;
  readonly filter: Filter | { readonly kind: 'in'; readonly scope: string };
}

const most = 8;
const begun = /(?:^|[\s(-])(\p{L}+):(?:"([^"]*)|([^\s"()]*))$/u;

/** The value that is being written at a place of a query; null if none is. */
export function begunAt(text: string, caret: number): Begun | null {
  const found = begun.exec(text.slice(0, caret));
  if (!found?.[1]) return null;
  const typed = found[2] ?? found[3] ?? '';
  const length = found[1].length + 1 + typed.length + (found[2] === undefined ? 0 : 1);
  return { start: caret - length, field: found[1].toLowerCase(), typed };
}

/** The values that may be meant, the likeliest first; empty where there is nothing to offer. */
export function completionsOf({ field, typed }: Begun, known: Known): Completion[] {
  const tagField = tagFields.find((each) => each === field);
  if (tagField) return tagCompletions(tagField, typed, known.tags);
  switch (field) {
    case 'publisher':
      return wordCompletions(known.publishers, typed, (text) => ({ kind: 'field', field, text }));
    case 'author':
      return wordCompletions(known.authors, typed, (text) => ({ kind: 'field', field, text }));
    case 'language':
      return wordCompletions(known.languages, typed, (text) => ({ kind: 'field', field, text }));
    case 'mark':
      return wordCompletions(known.marks, typed, (name) => ({ kind: 'mark', name }));
    case 'in':
      return wordCompletions(searchScopes, typed, (scope) => ({ kind: 'in', scope }));
    default:
      return [];
  }
}

function tagCompletions(field: TagField, typed: string, tags: readonly TagSummary[]): Completion[] {
  const fitting = tags.filter(({ kind }) => field === 'tag' || kind === field);
  const ranked =
    typed.trim() === ''
      ? fitting.toSorted((a, b) => b.highlights - a.highlights).map((tag) => ({ tag, alias: null }))
      : rankTags(fitting, typed);
  return ranked.slice(0, most).map(({ tag, alias }) => ({
    key: tag.id,
    label: tag.name,
    other: alias,
    kind: tag.kind,
    uses: tag.highlights,
    filter: { kind: 'tag', field, name: tag.name, isExact: false },
  }));
}

function wordCompletions(
  values: readonly string[],
  typed: string,
  filterOf: (value: string) => Completion['filter'],
): Completion[] {
  const wanted = matchable(typed.trim());
  return values
    .filter((value) => wanted === '' || wordStart(matchable(value), wanted) !== null)
    .slice(0, most)
    .map((value) => ({
      ...{ key: value, label: value, other: null, kind: null, uses: null },
      filter: filterOf(value),
    }));
}
