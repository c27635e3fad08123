import type { PatternSearch } from '../../core/search/pattern-search.ts';
import type { TermPattern } from '../../core/search/term-pattern.ts';
import type { ReadableDb } from '../sql.ts';
import type { Spot } from './document-places.ts';
import type { FoundText } from './found-text.ts';
import { matchAny, withinRows } from './match-words.ts';

/** A block of a text, `at` says of which. */
interface BlockRow {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly text: string;
}

/** Texts of more blocks are asked of the index first. */
const manyBlocks = 24;

/** The blocks of some texts that hold any of some patterns, which `search` looks for, by the `at` of their text. */
export function readTextSpots(
  db: ReadableDb,
  texts: readonly FoundText[],
  patterns: readonly TermPattern[],
  search: PatternSearch,
): Map<number, Spot[]> {
  const spots = new Map<number, Spot[]>();
  if (patterns.length === 0) return spots;
  for (const { at, start, end, paragraph, text } of readBlocks(db, texts, patterns)) {
    const { ranges, terms } = search.find(text);
    if (terms === 0) continue;
    const spot: Spot = { kind: 'text', start, end, paragraph, text, matches: ranges, terms, highlight: null };
    const known = spots.get(at);
    if (known) known.push(spot);
    else spots.set(at, [spot]);
  }
  return spots;
}

function readBlocks(
  db: ReadableDb,
  texts: readonly FoundText[],
  patterns: readonly TermPattern[],
): BlockRow[] {
  const columns = 'b.start, b."end", b.paragraph, b.text';
  // The beginning of a word is not looked up by place: all places in the library would be gathered first.
  const isLookedUp = patterns.every(({ runs }) => runs.every((run) => run.last === 'whole'));
  const match = isLookedUp ? matchAny(patterns) : null;
  const isLong = ({ at, last }: FoundText) => match?.kind === 'match' && last - at >= manyBlocks;
  const short = texts.filter((text) => !isLong(text)).map(({ at, last }) => [at, last]);
  const rows =
    short.length === 0
      ? []
      : db.all<BlockRow>(
          `SELECT c.value ->> 0 AS at, ${columns} FROM json_each(?) c
           CROSS JOIN block b ON b.key BETWEEN c.value ->> 0 AND c.value ->> 1`,
          JSON.stringify(short),
        );
  if (match?.kind !== 'match') return rows;
  for (const { at, last } of texts.filter(isLong)) {
    const found = db.all<BlockRow>(
      `SELECT ? AS at, ${columns} FROM block_fts f CROSS JOIN block b ON b.key = f.rowid
       WHERE block_fts MATCH ? AND ${withinRows}`,
      ...[at, match.query, at, last],
    );
    for (const row of found) rows.push(row);
  }
  return rows;
}
