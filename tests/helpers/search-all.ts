import type { FoundPlace, QueryProblem } from '../../core/contract/search-answer.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import { rankFound } from '../../db/search/rank-found.ts';
import { resolveQuery } from '../../db/search/resolve-query.ts';
import { SearchRun } from '../../db/search/search-run.ts';
import { showPlaces } from '../../db/search/show-places.ts';
import type { ReadableDb } from '../../db/sql.ts';

/** Everything that a search finds, best first, with all places of each document. */
export function searchAll(
  db: ReadableDb,
  query: string,
  isTyping = false,
): { documents: { documentId: DocumentId; places: FoundPlace[] }[]; problems: readonly QueryProblem[] } {
  const run = new SearchRun(db, resolveQuery(db, query, isTyping));
  while (!run.isDone) run.advance();
  const places = run.placesOf(rankFound(db, run));
  const shown = showPlaces(db, places, (one) => one.page(0, 1000));
  const documents = places.map(({ documentId }, i) => ({ documentId, places: shown[i] ?? [] }));
  return { documents, problems: run.resolved.problems };
}

/** The words that match, as they stand in a place's snippet. */
export const matchedWords = ({ snippet, matches }: FoundPlace): string[] =>
  matches.map(({ start, end }) => snippet.slice(start, end));
