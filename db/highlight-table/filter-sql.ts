import type { TableChoice, TableFilter } from '../../core/contract/highlight-table.ts';
import type { TagId } from '../../core/model/ids.ts';
import type { ReadableDb, SqlValue } from '../sql.ts';
import { matchAll, wordsOf } from './holds-words.ts';
import { withMembers } from './with-members.ts';

/** Some highlights `h` with their documents `d`, and the values that the condition takes. */
export interface Chosen {
  /** What stands after FROM; it takes no values. */
  readonly from: string;
  /** What stands after WHERE. */
  readonly where: string;
  readonly values: readonly SqlValue[];
  /** Whether no index leads to them alone, so that they may be nearly all there are. */
  readonly isWide: boolean;
}

/** A part of a filter that can be left out, to ask what its other values would show. `tags` leaves out one list. */
export type FilterPart = Exclude<keyof TableFilter, 'tags'> | { readonly tags: number };

/** A source's date as far as it is known: what it states, or else the analyst's estimate. Migration 8 indexes it. */
export const dateOf = "coalesce(d.publishedOn, d.dateEstimate ->> 'on')";

/** The same with what comes after every date for those that have none. */
export const dateOrLast = "coalesce(d.publishedOn, d.dateEstimate ->> 'on', '~')";

/** Where a source's date comes from. */
export const originOf =
  "CASE WHEN d.publishedOn IS NOT NULL THEN 'stated' WHEN d.dateEstimate IS NOT NULL THEN 'estimated' ELSE 'none' END";

const inJson = (column: string) => `${column} IN (SELECT value FROM json_each(?))`;

/** The highlights that pass a filter, but for a part of it. At most one statement is run, for the tags' members. */
export function filterSql(db: ReadableDb, filter: TableFilter, leftOut?: FilterPart): Chosen {
  const values: SqlValue[] = [];
  const tests: string[] = [];
  const add = (part: FilterPart, isSet: boolean, test: string, ...taken: SqlValue[]) => {
    if (!isSet || part === leftOut) return;
    tests.push(test);
    values.push(...taken);
  };
  const isLive = filter.toReview && leftOut !== 'toReview' ? waits : 'd.versionId = h.versionId';
  const words = wordsOf(filter.text);
  add('text', filter.text.trim() !== '', ...textTest(words));
  const members = filter.tags.length > 0 ? withMembers(db, filter.tags.flat()) : new Map<TagId, TagId[]>();
  filter.tags.forEach((list, index) => {
    if (list.length === 0 || (typeof leftOut === 'object' && leftOut.tags === index)) return;
    tests.push(`h.id IN (SELECT y.highlightId FROM highlight_tag y WHERE ${inJson('y.tagId')})`);
    values.push(JSON.stringify([...new Set(list.flatMap((id) => members.get(id) ?? []))]));
  });
  add('colours', filter.colours.length > 0, inJson('h.colour'), JSON.stringify(filter.colours));
  add(
    'documentIds',
    filter.documentIds.length > 0,
    inJson('h.documentId'),
    JSON.stringify(filter.documentIds),
  );
  add(
    'publishers',
    filter.publishers.length > 0,
    inJson("coalesce(d.publisher, '')"),
    JSON.stringify(filter.publishers),
  );
  add('dates', filter.dates.length > 0, inJson(originOf), JSON.stringify(filter.dates));
  // A date that is known in part passes if it may lie there.
  add('from', filter.from !== null, `${dateOf} >= substr(?, 1, length(${dateOf}))`, filter.from);
  add('to', filter.to !== null, `substr(${dateOf}, 1, length(?)) <= ?`, filter.to, filter.to);
  add('note', filter.note !== null, `${filter.note === 'without' ? 'NOT ' : ''}${hasNote}`);
  const isWide = filter.tags.length === 0 && words.length === 0 && filter.documentIds.length === 0;
  return { from, where: ['h.deletedAt IS NULL', isLive, ...tests].join(' AND '), values, isWide };
}

const from = 'highlight h JOIN document d ON d.id = h.documentId AND d.deletedAt IS NULL';

/** The same as all `from`, document by document: where the order is that of the documents. */
export const fromByDocument =
  'document d CROSS JOIN highlight h ON h.documentId = d.id AND d.deletedAt IS NULL';

/** The highlights that a choice names. */
export function choiceSql(db: ReadableDb, choice: TableChoice): Chosen {
  if ('ids' in choice) {
    return {
      from,
      where: `h.deletedAt IS NULL AND ${inJson('h.id')}`,
      values: [JSON.stringify(choice.ids)],
      isWide: false,
    };
  }
  const chosen = filterSql(db, choice.filter);
  return choice.except.length === 0
    ? chosen
    : and(chosen, `NOT ${inJson('h.id')}`, JSON.stringify(choice.except));
}

/** Those of some highlights that pass one more test. */
export const and = ({ from, where, values, isWide }: Chosen, test: string, ...more: SqlValue[]): Chosen => ({
  from,
  isWide,
  where: `${where} AND ${test}`,
  values: [...values, ...more],
});

/** Whether `h` waits for a look. */
export const waits = '(h.formerQuote IS NOT NULL OR d.versionId <> h.versionId)';

/** Whether `h` has a note. */
export const hasNote = 'EXISTS (SELECT 1 FROM note n WHERE n.highlightId = h.id AND n.deletedAt IS NULL)';

/**
 * Finds words in passages or notes. The index of the texts' paragraphs knows where the longest word stands; whether the passage
 * itself holds all of them is looked at there only.
 */
function textTest(words: readonly string[]): [test: string, ...values: SqlValue[]] {
  const longest = words.toSorted((a, b) => b.length - a.length)[0];
  if (longest === undefined) return ['FALSE'];
  return [
    `h.id IN (
       SELECT y.id FROM block_fts f JOIN block b ON b.key = f.rowid
       JOIN highlight y ON y.versionId = b.versionId AND y.start < b."end" AND y."end" > b.start
       WHERE block_fts MATCH ? AND holds_words(y.quote, ?)
       UNION SELECT n.highlightId FROM note_fts f JOIN note n ON n.key = f.rowid AND n.deletedAt IS NULL
       WHERE note_fts MATCH ?)`,
    matchAll([longest]),
    JSON.stringify(words),
    matchAll(words),
  ];
}
