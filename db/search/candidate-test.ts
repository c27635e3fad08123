import { PatternSearch } from '../../core/search/pattern-search.ts';
import type { TermPattern } from '../../core/search/term-pattern.ts';
import type { ReadableDb } from '../sql.ts';
import { type Condition, holds, type Leaf, leaves } from './condition.ts';
import { blocksOfTexts, matchAny, withinRows } from './match-words.ts';
import { factsHold, type IndexedFacts } from './text-filters.ts';

/** A document that may be found. */
export interface Candidate {
  /** The first and the last block of its text; a later text has higher numbers. */
  readonly at: number;
  readonly last: number;
  readonly documentKey: number;
}

/** Which parts of a document words are looked for in. */
export interface TextScope {
  readonly title: boolean;
  readonly text: boolean;
}

type Facts = IndexedFacts & Candidate & { readonly displayTitle: string | null };

/** Up to so many candidates are asked for one by one, more of them by the stretch of the index that they lie in. */
const fewCandidates = 24;

/**
 * Those of some candidates of which a condition holds, in their order, the highest `at` first. A few statements for each
 * part of the condition, however many candidates there are.
 */
export function testCandidates(
  db: ReadableDb,
  candidates: readonly Candidate[],
  condition: Condition,
  scope: TextScope,
): Candidate[] {
  if (candidates.length === 0) return [];
  let read: Facts[] | null = null;
  const facts = () => {
    read ??= readFacts(db, candidates);
    return read;
  };
  const found = new Map(
    leaves(condition).map((leaf) => [leaf, leafTest(db, candidates, leaf, scope, facts)]),
  );
  return candidates.filter(({ at }) => holds(condition, (leaf) => found.get(leaf)?.has(at) ?? false));
}

function readFacts(db: ReadableDb, candidates: readonly Candidate[]): Facts[] {
  return db.all<Facts>(
    `SELECT t.at, t.last, t.documentKey, t.title, t.publisher, t.authors, t.language, t.date, d.title AS displayTitle
     FROM json_each(?) c JOIN indexed_text t ON t.at = c.value JOIN document d ON d.key = t.documentKey`,
    JSON.stringify(candidates.map(({ at }) => at)),
  );
}

/** Which candidates, by `at`, a leaf holds of. */
function leafTest(
  db: ReadableDb,
  candidates: readonly Candidate[],
  leaf: Leaf,
  scope: TextScope,
  facts: () => readonly Facts[],
): ReadonlySet<number> {
  switch (leaf.kind) {
    case 'words':
      return new Set([
        ...(scope.title ? inTitles(db, facts, leaf.patterns) : []),
        ...(scope.text ? inBlocks(db, candidates, leaf.patterns) : []),
      ]);
    case 'label':
      return new Set(
        db
          .all<{ at: number }>(
            `SELECT c.value ->> 'at' AS at FROM json_each(?) c
             WHERE EXISTS (SELECT 1 FROM document_label l WHERE l.documentKey = c.value ->> 'documentKey'
               AND l.label IN (SELECT value FROM json_each(?)))`,
            JSON.stringify(candidates.map(({ at, documentKey }) => ({ at, documentKey }))),
            JSON.stringify(leaf.labels),
          )
          .map(({ at }) => at),
      );
    default:
      return new Set(
        facts()
          .filter((one) => factsHold(leaf, one))
          .map(({ at }) => at),
      );
  }
}

/** If no more titles match in the whole library, they are asked for at once. */
const fewTitles = 500;

function inTitles(db: ReadableDb, facts: () => readonly Facts[], patterns: readonly TermPattern[]): number[] {
  const match = matchAny(patterns);
  if (match.kind !== 'match') return [];
  const rows = db.all<{ at: number; displayTitle: string | null }>(
    `SELECT t.at, ${match.isExact ? 'NULL' : '(SELECT d.title FROM document d WHERE d.key = f.key)'} AS displayTitle
     FROM (SELECT rowid AS key FROM title_fts WHERE title_fts MATCH ? LIMIT ${fewTitles + 1}) f
     JOIN indexed_text t ON t.documentKey = f.key`,
    match.query,
  );
  const areAll = rows.length <= fewTitles;
  if (match.isExact && areAll) return rows.map(({ at }) => at);
  const search = new PatternSearch(patterns);
  return (areAll ? rows : facts()).flatMap(({ at, displayTitle }) =>
    displayTitle !== null && search.isIn(displayTitle) ? at : [],
  );
}

/** The candidates one of whose blocks holds any of the patterns. */
function inBlocks(
  db: ReadableDb,
  candidates: readonly Candidate[],
  patterns: readonly TermPattern[],
): Iterable<number> {
  const match = matchAny(patterns);
  if (match.kind !== 'match') return [];
  if (!match.isExact) return inTexts(db, candidates, match.query, patterns);
  if (candidates.length <= fewCandidates) {
    const sql = `SELECT 1 FROM block_fts f WHERE block_fts MATCH ? AND ${withinRows} LIMIT 1`;
    return candidates.flatMap(({ at, last }) => (db.get(sql, match.query, at, last) ? at : []));
  }
  const rows = db.all<{ at: number }>(
    `SELECT DISTINCT t.at FROM ${blocksOfTexts}`,
    match.query,
    candidates.at(-1)?.at ?? 0,
    candidates[0]?.last ?? 0,
  );
  return rows.map(({ at }) => at);
}

/** The same where the index finds more than is asked for: its blocks are read. */
function inTexts(
  db: ReadableDb,
  candidates: readonly Candidate[],
  query: string,
  patterns: readonly TermPattern[],
): Set<number> {
  const search = new PatternSearch(patterns);
  const found = new Set<number>();
  const look = (rows: readonly { at: number; text: string }[]) => {
    for (const { at, text } of rows) if (!found.has(at) && search.isIn(text)) found.add(at);
  };
  const block = '(SELECT b.text FROM block b WHERE b.key = f.rowid) AS text';
  const [from, to] = [candidates.at(-1)?.at ?? 0, candidates[0]?.last ?? 0];
  if (candidates.length > fewCandidates) {
    look(db.all(`SELECT t.at, ${block} FROM ${blocksOfTexts}`, query, from, to));
    return found;
  }
  const sql = `SELECT ? AS at, ${block} FROM block_fts f WHERE block_fts MATCH ? AND ${withinRows}`;
  for (const { at, last } of candidates) look(db.all(sql, at, query, at, last));
  return found;
}
