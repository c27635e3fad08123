import { setImmediate } from 'node:timers/promises';
import type { FoundKind, SearchFacets } from '../../../core/contract/search-answer.ts';
import { Colour } from '../../../core/model/highlight.ts';
import { tagKinds } from '../../../core/model/tag.ts';
import { filtersOf, isSameFilter, withoutGroup } from '../../../core/search/narrow-query.ts';
import { parseQuery } from '../../../core/search/parse-query.ts';
import { printQuery } from '../../../core/search/print-query.ts';
import type { Filter, Query } from '../../../core/search/query.ts';
import {
  countDates,
  countLabels,
  countLanguages,
  countPublishers,
  type ValueCount,
} from '../../../db/search/count-facets.ts';
import type { FoundText } from '../../../db/search/found-text.ts';
import type { KnownTags } from '../../../db/search/known-tags.ts';
import type { SearchRun } from '../../../db/search/search-run.ts';
import { Turns } from '../turns.ts';
import { type SearchContext, totalOf } from './find-documents.ts';

/** How long the documents of a search are looked for, for the sake of what they have in common, in ms. */
const mostMs = 200;

/** In how many documents, the newest, hits are told apart by kind. */
const mostOpened = 200;
const openedAtOnce = 20;

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
  const without = async (group: string): Promise<readonly FoundText[]> => {
    // Whoever types on does not wait for these counts.
    await setImmediate();
    signal?.throwIfAborted();
    if (filtersOf(query, group).length === 0) return run.found;
    const rest = withoutGroup(query, group);
    // Without its only filter a query asks for nothing, but what can be chosen then is to be found in all documents.
    const wider = rest.expression === null ? searches.everything() : searches.run(printQuery(rest), false);
    return (await all(wider)).found;
  };
  const labels = new Map<readonly FoundText[], Labels>();
  const labelsWithout = async (group: string): Promise<Labels> => {
    const found = await without(group);
    const known = labels.get(found) ?? countLabels(db, found);
    labels.set(found, known);
    return known;
  };
  const run = await all(searches.run(input.query, input.isTyping));
  const tagged = await countTagGroups(searches.tags(), query, labelsWithout);
  const publishers = countPublishers(db, await without('publisher'));
  const languages = countLanguages(db, await without('language'));
  const marked = await labelsWithout('mark');
  const marks = [...marked]
    .filter(([label]) => label <= 8)
    .sort(([a], [b]) => a - b)
    .map(([label, documents]) => ({ value: Colour.parse(label), documents }));
  const { dates, undated } = countDates(db, await without('date'));
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

type Labels = ReadonlyMap<number, number>;

/** Each kind of tag is a group of its own. The most frequent come first, then in the order of their names. */
async function countTagGroups(
  { all }: KnownTags,
  query: Query,
  labelsWithout: (group: string) => Promise<Labels>,
): Promise<SearchFacets['tags']> {
  const counts: SearchFacets['tags'] = [];
  for (const field of tagKinds) {
    const labels = await labelsWithout(field);
    for (const { id, kind, number, names } of all) {
      const documents = kind === field ? labels.get(number) : undefined;
      if (documents === undefined) continue;
      const filter = { kind: 'tag', field, name: names[0] ?? '', isExact: true } as const;
      counts.push({ value: id, documents, isChosen: isChosen(query, filter) });
    }
  }
  return counts.sort((a, b) => b.documents - a.documents);
}

/** Hits by what they were found in, in the newest documents. */
async function countKinds(run: SearchRun, signal?: AbortSignal): Promise<SearchFacets['found']> {
  const kinds: FoundKind[] = ['title', 'text', 'highlight', 'note'];
  const sums = new Map(kinds.map((kind) => [kind, 0]));
  const turns = new Turns();
  for (let from = 0; from < Math.min(mostOpened, run.found.length); from += openedAtOnce) {
    for (const places of run.placesOf(run.found.slice(from, from + openedAtOnce))) {
      for (const [kind, count] of places.counts()) sums.set(kind, (sums.get(kind) ?? 0) + count);
    }
    await turns.next();
    signal?.throwIfAborted();
  }
  const isComplete = run.isComplete && run.found.length <= mostOpened;
  return kinds.map((kind) => ({ kind, hits: { count: sums.get(kind) ?? 0, isComplete } }));
}
