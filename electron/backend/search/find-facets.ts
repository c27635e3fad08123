import { setImmediate } from 'node:timers/promises';
import type { FoundKind, SearchFacets } from '../../../core/contract/search-answer.ts';
import { Colour } from '../../../core/model/highlight.ts';
import { tagKinds } from '../../../core/model/tag.ts';
import { filtersOf, withoutGroup } from '../../../core/search/narrow-query.ts';
import { parseQuery } from '../../../core/search/parse-query.ts';
import { printQuery } from '../../../core/search/print-query.ts';
import { countDates, countLabels, countLanguages, countPublishers } from '../../../db/search/count-facets.ts';
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

/** In how many documents at a time it is counted what their highlights carry. */
const countedAtOnce = 500;

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
  /** Whoever types on does not wait for these counts. */
  const giveWay = async () => {
    await setImmediate();
    signal?.throwIfAborted();
  };
  /** What is found if a group of filters is left out. */
  const without = async (group: string): Promise<readonly FoundText[]> => {
    await giveWay();
    if (filtersOf(query, group).length === 0) return run.found;
    const rest = withoutGroup(query, group);
    // Without its only filter a query asks for nothing, but what can be chosen then is to be found in all documents.
    const wider = rest.expression === null ? searches.everything() : searches.run(printQuery(rest), false);
    return (await all(wider)).found;
  };
  const run = await all(searches.run(input.query, input.isTyping));
  const labels = new Map<number, number>();
  for (let from = 0; from < run.found.length; from += countedAtOnce) {
    await giveWay();
    for (const [label, documents] of countLabels(db, run.found.slice(from, from + countedAtOnce))) {
      labels.set(label, (labels.get(label) ?? 0) + documents);
    }
  }
  const publishers = countPublishers(db, await without('publisher'));
  const languages = countLanguages(db, await without('language'));
  const marks = [...labels]
    .filter(([label]) => label <= 8)
    .sort(([a], [b]) => a - b)
    .map(([label, documents]) => ({ value: Colour.parse(label), documents }));
  const { dates, undated } = countDates(db, await without('date'));
  return {
    documents: totalOf(run),
    found: await countKinds(run, signal),
    tags: countTags(searches.tags(), labels),
    ...{ publishers, languages, marks, dates, undated },
  };
}

/** The most frequent come first, then in the order of their kinds and names. */
function countTags({ all }: KnownTags, labels: ReadonlyMap<number, number>): SearchFacets['tags'] {
  const counts = tagKinds.flatMap((wanted) =>
    all.flatMap(({ id, kind, number }) => {
      const documents = kind === wanted ? labels.get(number) : undefined;
      return documents === undefined ? [] : [{ value: id, documents }];
    }),
  );
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
