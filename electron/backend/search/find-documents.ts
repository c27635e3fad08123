import type { FoundPlace, SearchAnswer, SearchCount } from '../../../core/contract/search-answer.ts';
import type { DocumentId } from '../../../core/model/ids.ts';
import { notFound } from '../../../db/library-error.ts';
import type { SearchRun } from '../../../db/search/search-run.ts';
import { showPlaces } from '../../../db/search/show-places.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import type { SearchRuns, Sort } from './search-runs.ts';

/** What searches work with. */
export interface SearchContext {
  readonly db: ReadableDb;
  readonly searches: SearchRuns;
}

interface Asked {
  readonly query: string;
  readonly isTyping: boolean;
}

/** One page of a search. */
export async function findDocuments(
  { db, searches }: SearchContext,
  input: Asked & { offset: number; limit: number; places: number; sort: Sort },
  signal?: AbortSignal,
): Promise<SearchAnswer> {
  const end = input.offset + input.limit;
  const run = await searches.find(input, end, signal);
  const ranked = searches.ranked(run, input.sort);
  const { query, problems, names, tags } = run.resolved;
  const page = run.placesOf(ranked.slice(input.offset, end));
  const shown = showPlaces(db, page, (places) => places.best(input.places));
  return {
    ...{ query, problems: [...problems], names: [...names] },
    tags: input.offset === 0 ? [...tags] : [],
    documents: page.map(({ documentId, count }, i) => ({
      documentId,
      places: shown[i] ?? [],
      count: { count, isComplete: true },
    })),
    total: totalOf(run),
    next: end < ranked.length ? end : null,
  };
}

/** How many documents a search has found. */
export const totalOf = (run: SearchRun): SearchCount => ({
  count: run.found.length,
  isComplete: run.isComplete,
});

/** Some of all places of one document; none if the search does not find it. Throws `NOT_FOUND`. */
export function findPlaces(
  { db, searches }: SearchContext,
  input: Asked & { documentId: DocumentId; offset: number; limit: number },
): { places: FoundPlace[]; count: SearchCount; next: number | null } {
  const row = db.get<{ key: number }>(
    'SELECT key FROM document WHERE id = ? AND deletedAt IS NULL',
    input.documentId,
  );
  if (!row) throw notFound('This document');
  const run = searches.run(input.query, input.isTyping);
  const found = run.lookUp(row.key);
  if (!found) return { places: [], count: { count: 0, isComplete: true }, next: null };
  const [all] = run.placesOf([found]);
  if (!all) throw notFound('This document');
  const end = input.offset + input.limit;
  const [places = []] = showPlaces(db, [all], () => all.page(input.offset, input.limit));
  return {
    places,
    count: { count: all.count, isComplete: true },
    next: end < all.count ? end : null,
  };
}
