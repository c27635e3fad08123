import { findMatches, type TermPattern } from '../../core/search/term-pattern.ts';
import { indexedWords } from '../../core/text/indexed-form.ts';
import type { ReadableDb } from '../sql.ts';
import { positivePatterns } from './condition.ts';
import type { FoundText } from './found-text.ts';
import { matchAny, matchTogether } from './match-words.ts';
import type { SearchRun } from './search-run.ts';

/** So many documents are compared by how many of their blocks match, if there are no more of these. */
const mostRanked = 500;
const mostBlocks = 4000;

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
  const areCounted = found.every(({ isInText, blocks }) => blocks !== undefined || !isInText);
  const any = areCounted
    ? new Map(found.map(({ at, blocks = 0 }) => [at, blocks]))
    : countBlocks(db, matchAny(patterns));
  if (!any) return null;
  const together = patterns.length > 1 ? countBlocks(db, matchTogether(patterns)) : null;
  const titles = readTitles(db, found);
  return (text) => {
    const title = titles.get(text.documentKey) ?? '';
    const inTitle = title === '' ? 0 : findMatches(patterns, indexedWords(title), title).terms;
    const count = (any.get(text.at) ?? 0) + run.countNotes(text) + text.highlights.length;
    return scoreOf(inTitle, (together?.get(text.at) ?? 0) > 0, count);
  };
}

/** How many blocks of each document match, by its `at`; null if that takes too long. */
function countBlocks(db: ReadableDb, match: ReturnType<typeof matchAny>): ReadonlyMap<number, number> | null {
  if (match.kind !== 'match') return new Map();
  const keys = db.all<{ key: number }>(
    `SELECT rowid AS key FROM block_fts WHERE block_fts MATCH ? LIMIT ${mostBlocks + 1}`,
    match.query,
  );
  if (keys.length > mostBlocks) return null;
  const rows = db.all<{ at: number; count: number }>(
    `SELECT (SELECT max(t.at) FROM indexed_text t WHERE t.at <= k.value) AS at, count(*) AS count
     FROM json_each(?) k GROUP BY 1`,
    JSON.stringify(keys.map(({ key }) => key)),
  );
  return new Map(rows.map(({ at, count }) => [at, count]));
}

function readTitles(db: ReadableDb, found: readonly FoundText[]): ReadonlyMap<number, string> {
  const rows = db.all<{ key: number; title: string }>(
    'SELECT key, title FROM document WHERE title IS NOT NULL AND key IN (SELECT value FROM json_each(?))',
    JSON.stringify(found.map(({ documentKey }) => documentKey)),
  );
  return new Map(rows.map(({ key, title }) => [key, title]));
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
