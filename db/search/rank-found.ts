import { PatternSearch } from '../../core/search/pattern-search.ts';
import type { TermPattern } from '../../core/search/term-pattern.ts';
import type { ReadableDb } from '../sql.ts';
import { positivePatterns } from './condition.ts';
import type { FoundText } from './found-text.ts';
import { type Match, matchAny, matchTogether } from './match-words.ts';
import type { SearchRun } from './search-run.ts';

/** So many documents are compared by how many of their blocks match, if there are no more of these. */
const mostRanked = 500;
const mostBlocks = 4000;

/** If more titles match, those of the documents themselves are read. */
const mostTitles = 500;

/** Up to so many are read. */
const fewDocuments = 40;

/**
 * The documents of a search that is done, the best first: with the words in the title, then together in one paragraph, then
 * often. Those that are alike, and all if there are too many to compare, come the newest first.
 */
export function rankFound(db: ReadableDb, run: SearchRun): readonly FoundText[] {
  const { found, resolved } = run;
  if (!run.isComplete || found.length < 2) return found;
  const newest = found.toSorted((a, b) => b.at - a.at);
  const patterns = positivePatterns(resolved.condition);
  if (found.length > mostRanked || patterns.length === 0) return newest;
  const score = found.length <= fewDocuments ? scoreByPlaces(run) : scoreByBlocks(db, run, patterns);
  if (!score) return newest;
  const scored = newest.map((text) => ({ text, score: score(text) }));
  return scored.sort((a, b) => b.score - a.score).map(({ text }) => text);
}

type Score = (text: FoundText) => number;

const scoreOf = (inTitle: number, isTogether: boolean, count: number): number =>
  inTitle * 8 + (isTogether ? 4 : 0) + Math.log2(1 + count);

function scoreByPlaces(run: SearchRun): Score {
  const patterns = positivePatterns(run.resolved.condition).length;
  const places = new Map(run.placesOf(run.found).map((each) => [each.documentKey, each]));
  return ({ documentKey }) => {
    const { inTitle = 0, together = 0, count = 0 } = places.get(documentKey) ?? {};
    return scoreOf(inTitle, patterns > 1 && together === patterns, count);
  };
}

function scoreByBlocks(db: ReadableDb, run: SearchRun, patterns: readonly TermPattern[]): Score | null {
  const { found } = run;
  const areCounted = found.every(({ isNoted, blocks }) => isNoted || blocks !== undefined);
  const any = areCounted
    ? new Map(found.map(({ at, blocks = 0 }) => [at, blocks]))
    : countBlocks(db, found, matchAny(patterns));
  if (!any) return null;
  const together = patterns.length > 1 ? countBlocks(db, found, matchTogether(patterns)) : null;
  const inTitles = countInTitles(db, found, patterns);
  return (text) => {
    const count = (any.get(text.at) ?? 0) + run.countNotes(text) + (text.highlights?.length ?? 0);
    return scoreOf(inTitles.get(text.documentKey) ?? 0, (together?.get(text.at) ?? 0) > 0, count);
  };
}

/** How many blocks of each document match, by its `at`; null if that takes too long. */
function countBlocks(
  db: ReadableDb,
  found: readonly FoundText[],
  match: Match,
): ReadonlyMap<number, number> | null {
  const counts = new Map<number, number>();
  if (match.kind !== 'match') return counts;
  const keys = db.all<{ key: number }>(
    `SELECT rowid AS key FROM block_fts WHERE block_fts MATCH ? ORDER BY rowid LIMIT ${mostBlocks + 1}`,
    match.query,
  );
  if (keys.length > mostBlocks) return null;
  const texts = found.toSorted((a, b) => a.at - b.at);
  let i = 0;
  for (const { key } of keys) {
    while ((texts[i]?.last ?? Number.POSITIVE_INFINITY) < key) i++;
    const at = texts[i]?.at ?? Number.POSITIVE_INFINITY;
    if (at <= key) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}

/** How many of the patterns the titles of documents hold, by the keys of those that hold any. */
function countInTitles(
  db: ReadableDb,
  found: readonly FoundText[],
  patterns: readonly TermPattern[],
): ReadonlyMap<number, number> {
  const match = matchAny(patterns);
  if (match.kind !== 'match') return new Map();
  const some = db.all<TitleRow>(
    `SELECT d.key, d.title FROM title_fts f CROSS JOIN document d ON d.key = f.rowid
     WHERE title_fts MATCH ? AND d.title IS NOT NULL LIMIT ${mostTitles + 1}`,
    match.query,
  );
  const titles =
    some.length <= mostTitles
      ? some
      : db.all<TitleRow>(
          'SELECT key, title FROM document WHERE title IS NOT NULL AND key IN (SELECT value FROM json_each(?))',
          JSON.stringify(found.map(({ documentKey }) => documentKey)),
        );
  const search = new PatternSearch(patterns);
  return new Map(titles.map(({ key, title }) => [key, search.find(title).terms]));
}

interface TitleRow {
  readonly key: number;
  readonly title: string;
}

/** The documents by date, the last first; those without one come last. */
export function sortByDate(db: ReadableDb, found: readonly FoundText[]): readonly FoundText[] {
  const rows = db.all<{ at: number; date: string }>(
    'SELECT at, date FROM indexed_text WHERE date IS NOT NULL AND at IN (SELECT value FROM json_each(?))',
    JSON.stringify(found.map(({ at }) => at)),
  );
  const dates = new Map(rows.map(({ at, date }) => [at, date]));
  const dateOf = ({ at }: FoundText) => dates.get(at) ?? '';
  return found.toSorted((a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : b.at - a.at));
}
