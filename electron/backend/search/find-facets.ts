import type { FoundKind, SearchFacets } from '../../../core/contract/search-answer.ts';
import { filtersOf, isSameFilter, withoutGroup } from '../../../core/search/narrow-query.ts';
import { parseQuery } from '../../../core/search/parse-query.ts';
import { printQuery } from '../../../core/search/print-query.ts';
import { type Filter, type Query, tagFields } from '../../../core/search/query.ts';
import {
  countDates,
  countLanguages,
  countMarks,
  countPublishers,
  countTags,
  type ValueCount,
} from '../../../db/search/count-facets.ts';
import type { FoundText } from '../../../db/search/found-text.ts';
import type { SearchRun } from '../../../db/search/search-run.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import { Turns } from '../turns.ts';
import { type SearchContext, totalOf } from './find-documents.ts';

/** How long the documents of a search are looked for, for the sake of what they have in common, in ms. */
const mostMs = 200;

/** In how many documents, the newest, hits are told apart by kind. */
const mostOpened = 200;

/** What the documents of a search have in common. Throws once the signal is aborted. */
export async function findFacets(
  { db, searches }: SearchContext,
  input: { query: string; isTyping: boolean },
  signal?: AbortSignal,
): Promise<SearchFacets> {
  const { query } = parseQuery(input.query, input.isTyping);
  const all = async (run: SearchRun) => {
    await searches.advance(run, 1, signal, mostMs);
    return run;
  };
  /** What is found if a group of filters is left out. */
  const without = async (groups: readonly string[]): Promise<readonly FoundText[]> => {
    if (!groups.some((group) => filtersOf(query, group).length > 0)) return run.found;
    const rest = groups.reduce(withoutGroup, query);
    // Without its only filter a query asks for nothing, but what can be chosen then is to be found in all documents.
    const wider = rest.expression === null ? searches.everything() : searches.run(printQuery(rest), false);
    return (await all(wider)).found;
  };
  const run = await all(searches.run(input.query, input.isTyping));
  const tagged = await countTagGroups(db, query, without);
  const publishers = countPublishers(db, await without(['publisher']));
  const languages = countLanguages(db, await without(['language']));
  const marks = countMarks(db, await without(['mark']));
  const { dates, undated } = countDates(db, await without(['date']));
  const field = (name: 'publisher' | 'language') => (text: string) =>
    isChosen(query, { kind: 'field', field: name, text });
  return {
    documents: totalOf(run),
    found: await countKinds(run, signal),
    tags: tagged,
    publishers: chosen(publishers, field('publisher')),
    languages: chosen(languages, field('language')),
    marks: chosen(marks, (mark) => isChosen(query, { kind: 'mark', name: String(mark) })),
    dates: chosen(dates, (date) =>
      isChosen(query, { kind: 'date', test: { kind: 'range', from: date, to: date } }),
    ),
    undated,
  };
}

const isChosen = (query: Query, filter: Filter): boolean =>
  filtersOf(query).some((one) => isSameFilter(one, filter));

const chosen = <V>(counts: readonly ValueCount<V>[], test: (value: V) => boolean) =>
  counts.map((count) => ({ ...count, isChosen: test(count.value) }));

/** Each kind of tag is a group of its own. */
async function countTagGroups(
  db: ReadableDb,
  query: Query,
  without: (groups: readonly string[]) => Promise<readonly FoundText[]>,
): Promise<SearchFacets['tags']> {
  const tags = new Map(
    db
      .all<{ id: string; kind: string; name: string }>(
        'SELECT id, kind, name FROM tag WHERE deletedAt IS NULL',
      )
      .map((tag) => [tag.id, tag]),
  );
  const counts: SearchFacets['tags'] = [];
  const used = tagFields.filter((field) => filtersOf(query, field).length > 0);
  const plain = countTags(db, await without([]));
  for (const field of tagFields) {
    if (field === 'tag') continue;
    const found = used.includes(field) ? countTags(db, await without([field])) : plain;
    for (const { value, documents } of found) {
      const tag = tags.get(value);
      if (tag?.kind !== field) continue;
      const filter = { kind: 'tag', field, name: tag.name, isExact: true } as const;
      counts.push({ value, documents, isChosen: isChosen(query, filter) });
    }
  }
  return counts.sort((a, b) => b.documents - a.documents);
}

/** Hits by what they were found in, in the newest documents. */
async function countKinds(run: SearchRun, signal?: AbortSignal): Promise<SearchFacets['found']> {
  const kinds: FoundKind[] = ['title', 'text', 'highlight', 'note'];
  const sums = new Map(kinds.map((kind) => [kind, 0]));
  const turns = new Turns();
  for (const found of run.found.slice(0, mostOpened)) {
    for (const [kind, count] of run.placesOf(found).counts()) {
      sums.set(kind, (sums.get(kind) ?? 0) + count);
    }
    await turns.next();
    signal?.throwIfAborted();
  }
  const isComplete = run.isComplete && run.found.length <= mostOpened;
  return kinds.map((kind) => ({ kind, hits: { count: sums.get(kind) ?? 0, isComplete } }));
}
