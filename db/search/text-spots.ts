import { mayHold } from '../../core/search/may-hold.ts';
import { findMatches, type TermPattern } from '../../core/search/term-pattern.ts';
import { indexedWords } from '../../core/text/indexed-form.ts';
import type { ReadableDb } from '../sql.ts';
import type { Candidate } from './candidate-test.ts';
import { matchAny, withinRows } from './match-words.ts';

/** A block that holds what is looked for. `start` and `end` are its own; `matches` are of its text. */
export interface TextSpot {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly text: string;
  readonly matches: readonly { start: number; end: number }[];
  /** How many of the patterns it holds. */
  readonly terms: number;
}

type BlockRow = Pick<TextSpot, 'start' | 'end' | 'paragraph' | 'text'>;

/** Texts of more blocks are asked of the index first. */
const manyBlocks = 24;

/** The blocks of a text that hold any of some patterns, in order. */
export function readTextSpots(
  db: ReadableDb,
  { at, last }: Candidate,
  patterns: readonly TermPattern[],
): TextSpot[] {
  if (patterns.length === 0) return [];
  const isPossible = mayHold(patterns);
  return readBlocks(db, at, last, patterns).flatMap((block) => {
    if (!isPossible(block.text)) return [];
    const { ranges, terms } = findMatches(patterns, indexedWords(block.text), block.text);
    return terms === 0 ? [] : { ...block, matches: ranges, terms };
  });
}

function readBlocks(db: ReadableDb, at: number, last: number, patterns: readonly TermPattern[]): BlockRow[] {
  const columns = 'b.start, b."end", b.paragraph, b.text';
  // The beginning of a word is not looked up by place: all places in the library would be gathered first.
  const isLookedUp = patterns.every(({ runs }) => runs.every((run) => run.last === 'whole'));
  const match = last - at >= manyBlocks && isLookedUp ? matchAny(patterns) : null;
  if (match?.kind !== 'match') {
    return db.all(`SELECT ${columns} FROM block b WHERE b.key BETWEEN ? AND ? ORDER BY b.key`, at, last);
  }
  return db.all(
    `SELECT ${columns} FROM block_fts f JOIN block b ON b.key = f.rowid
     WHERE block_fts MATCH ? AND ${withinRows} ORDER BY f.rowid`,
    match.query,
    at,
    last,
  );
}
