import type {
  FoundDocument,
  FoundPlace,
  SearchAnswer,
  SearchCount,
} from '../../../core/contract/search-answer.ts';
import type { DocumentId } from '../../../core/model/ids.ts';
import { notFound } from '../../../db/library-error.ts';
import type { FoundText } from '../../../db/search/found-text.ts';
import type { SearchRun } from '../../../db/search/search-run.ts';
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
  return {
    ...{ query, problems: [...problems], names: [...names] },
    tags: input.offset === 0 ? [...tags] : [],
    documents: ranked.slice(input.offset, end).map((found) => readDocument(db, run, found, input.places)),
    total: totalOf(run),
    next: end < ranked.length ? end : null,
  };
}

/** How many documents a search has found. */
export const totalOf = (run: SearchRun): SearchCount => ({
  count: run.found.length,
  isComplete: run.isComplete,
});

function readDocument(db: ReadableDb, run: SearchRun, found: FoundText, places: number): FoundDocument {
  const all = run.placesOf(found);
  return {
    documentId: idOf(db, found.documentKey),
    places: all.best(places),
    count: { count: all.count, isComplete: true },
  };
}

function idOf(db: ReadableDb, key: number): DocumentId {
  const row = db.get<{ id: DocumentId }>('SELECT id FROM document WHERE key = ?', key);
  if (!row) throw notFound('This document');
  return row.id;
}

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
  const all = run.placesOf(found);
  const end = input.offset + input.limit;
  return {
    places: all.page(input.offset, input.limit),
    count: { count: all.count, isComplete: true },
    next: end < all.count ? end : null,
  };
}
