import type { TermPattern, WordRun } from '../../core/search/term-pattern.ts';
import type { ReadableDb } from '../sql.ts';
import type { Condition } from './condition.ts';

/**
 * A query for FTS5 that finds what a condition holds of, and more unless it `isExact`; `all` and `none` are everything and
 * nothing, for which FTS5 has no words.
 */
export type Match = { readonly isExact: boolean } & (
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  | { readonly kind: 'match'; readonly query: string }
);

/**
 * What an index can tell: which `words` a text or its title holds, `words-and-more` if one of them is not looked at, or words
 * in their `order`.
 */
export type IndexKind = 'words' | 'words-and-more' | 'order';

/**
 * A test that a row of an index `f` lies between two others, both included. As numbers that are no integers, as which values
 * are bound, FTS5 does not look them up, and goes through all rows.
 */
export const withinRows = 'f.rowid BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)';

/** Blocks that the index finds in a stretch of it, and the text that each belongs to. */
export const blocksOfTexts = `block_fts f
  CROSS JOIN indexed_text t ON t.at = (SELECT max(x.at) FROM indexed_text x WHERE x.at <= f.rowid)
  WHERE block_fts MATCH ? AND ${withinRows} AND f.rowid <= t.last`;

/** How a condition is asked of an index. */
export function matchOf(condition: Condition, index: IndexKind): Match {
  switch (condition.kind) {
    case 'words':
      return anyOf(condition.patterns.map((pattern) => matchPattern(pattern, index)));
    case 'and':
      return allOf(condition.parts, (part) => matchOf(part, index));
    case 'or':
      return anyOf(condition.parts.map((part) => matchOf(part, index)));
    case 'not': {
      const match = matchOf(condition.part, index);
      if (match.isExact && match.kind === 'none') return { kind: 'all', isExact: true };
      if (match.isExact && match.kind === 'all') return { kind: 'none', isExact: true };
      return { kind: 'all', isExact: false };
    }
    default:
      return { kind: 'all', isExact: false };
  }
}

/** What finds any of some patterns where words stand in their order. */
export const matchAny = (patterns: readonly TermPattern[]): Match =>
  anyOf(patterns.map((pattern) => matchPattern(pattern, 'order')));

/** What finds all patterns in one text. */
export function matchTogether(patterns: readonly TermPattern[]): Match {
  const parts = patterns.map((pattern) => ({ kind: 'words', patterns: [pattern] }) satisfies Condition);
  return allOf(parts, (part) => matchOf(part, 'order'));
}

function allOf(parts: readonly Condition[], match: (part: Condition) => Match): Match {
  const wanted: Match[] = [];
  const unwanted: string[] = [];
  let isExact = true;
  for (const part of parts) {
    const inner = part.kind === 'not' ? match(part.part) : null;
    if (inner?.isExact && inner.kind === 'match') unwanted.push(inner.query);
    else wanted.push(match(part));
  }
  if (wanted.some(({ kind }) => kind === 'none')) return { kind: 'none', isExact: true };
  for (const one of wanted) isExact &&= one.isExact;
  const queries = wanted.flatMap((one) => (one.kind === 'match' ? [one.query] : []));
  if (queries.length === 0) return { kind: 'all', isExact: isExact && unwanted.length === 0 };
  const query = `(${queries.join(' AND ')})`;
  const without = unwanted.length > 0 ? `(${query} NOT (${unwanted.join(' OR ')}))` : query;
  return { kind: 'match', query: without, isExact };
}

function anyOf(parts: readonly Match[]): Match {
  if (parts.some(({ kind }) => kind === 'all')) {
    return { kind: 'all', isExact: parts.some((part) => part.kind === 'all' && part.isExact) };
  }
  const queries = parts.flatMap((one) => (one.kind === 'match' ? [one.query] : []));
  if (queries.length === 0) return { kind: 'none', isExact: true };
  return {
    kind: 'match',
    query: queries.length === 1 ? (queries[0] ?? '') : `(${queries.join(' OR ')})`,
    isExact: parts.every((part) => part.isExact),
  };
}

function matchPattern(pattern: TermPattern, index: IndexKind): Match {
  const hasCase = pattern.runs.some(({ cases }) => cases !== null);
  const runs = pattern.runs.map((run) => matchRun(run, index));
  if (runs.includes(null)) return { kind: 'none', isExact: true };
  const isSingle = runs.length === 1;
  if (index !== 'order') {
    const isExact = index === 'words' && isSingle && pattern.runs[0]?.words.length === 1 && !hasCase;
    return { kind: 'match', query: isSingle ? (runs[0] ?? '') : `(${runs.join(' AND ')})`, isExact };
  }
  const query = isSingle ? (runs[0] ?? '') : `NEAR(${runs.join(' ')}, ${pattern.distance})`;
  return { kind: 'match', query, isExact: !hasCase };
}

/** Null if there is no such word. */
function matchRun({ words, last, found = [] }: WordRun, index: IndexKind): string | null {
  if (last === 'part') {
    return found.length === 0 ? null : `(${found.map(inQuotes).join(' OR ')})`;
  }
  const star = last === 'prefix' ? ' *' : '';
  if (index === 'order' || words.length === 1) return `${inQuotes(words.join(' '))}${star}`;
  const all = words.map((word, i) => inQuotes(word) + (i === words.length - 1 ? star : ''));
  return `(${[...new Set(all)].join(' AND ')})`;
}

const inQuotes = (words: string) => `"${words}"`;

/** The most words that a part of a word stands for; the first that were met. */
export const mostWords = 1000;

/** The words that hold a part. */
export function wordsWith(db: ReadableDb, part: string): string[] {
  const rows =
    [...part].length < 3
      ? db.all<{ word: string }>(
          `SELECT word FROM indexed_word WHERE instr(word, ?) > 0 LIMIT ${mostWords}`,
          part,
        )
      : db.all<{ word: string }>(
          `SELECT w.word FROM word_fts f JOIN indexed_word w ON w.key = f.rowid
           WHERE word_fts MATCH ? LIMIT ${mostWords}`,
          inQuotes(part),
        );
  return rows.map(({ word }) => word);
}
