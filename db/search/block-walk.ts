import type { ReadableDb } from '../sql.ts';
import type { Candidate } from './candidate-test.ts';
import type { FoundText } from './found-text.ts';
import { blocksOfTexts, matchAny } from './match-words.ts';
import { filtersSql, type SearchPlan } from './search-plan.ts';
import type { Walk } from './text-walk.ts';

/**
 * So many blocks are gone through for each document that a step is to look at. That takes about as long: to look up words
 * costs something at first, and little for each block.
 */
const blocksEach = 1000;

/** So many matching blocks are read at most for each of them. */
const rowsEach = 4;

/** If more titles hold the words, documents are gone through one by one. */
const mostTitles = 500;

type Row = Candidate & { readonly block: number };

/**
 * The documents that hold words in their order. These are looked up in the paragraphs: frequent words stand somewhere in many
 * more documents than next to each other.
 */
export class BlockWalk implements Walk {
  readonly isPlain = false;
  readonly #db: ReadableDb;
  readonly #query: string;
  readonly #filters: SearchPlan['filters'];
  /** The documents that hold the words in their title. */
  readonly #titled: readonly Candidate[];
  /** The last block that is still to be looked at. */
  #to: number;

  constructor(db: ReadableDb, query: string, filters: SearchPlan['filters'], titled: readonly Candidate[]) {
    this.#db = db;
    this.#query = query;
    this.#filters = filters;
    this.#titled = titled;
    this.#to = db.get<{ last: number }>('SELECT last FROM indexed_text ORDER BY at DESC LIMIT 1')?.last ?? 0;
  }

  get isDone(): boolean {
    return this.#to <= 0;
  }

  next(step: number): FoundText[] {
    const to = this.#to;
    let from = this.#beginOf(to - step * blocksEach);
    const limit = step * rowsEach;
    const rows = this.#read(from, to, limit);
    const end = rows.at(-1);
    if (end && rows.length === limit) {
      // The last document may go on: it is read with the next ones, unless it fills a step by itself.
      const isAlone = rows[0]?.at === end.at;
      while (!isAlone && rows.at(-1)?.at === end.at) rows.pop();
      from = isAlone ? end.at : end.last + 1;
    }
    this.#to = from - 1;
    const byText = [...Map.groupBy(rows, ({ at }) => at).values()].flatMap((blocks) =>
      blocks.slice(0, 1).map((first) => toFound(first, blocks.length)),
    );
    const known = new Set(byText.map(({ at }) => at));
    const byTitle = this.#titled.filter(({ at }) => at >= from && at <= to && !known.has(at));
    return [...byText, ...byTitle.map((one) => toFound(one, 0))].sort((a, b) => b.at - a.at);
  }

  lookUp(text: Candidate): FoundText | undefined {
    const rows = this.#read(text.at, text.last, -1);
    const isTitled = this.#titled.some(({ at }) => at === text.at);
    return rows.length > 0 || isTitled ? toFound(text, rows.length) : undefined;
  }

  /** The first block of the document that a block belongs to; 0 if there is none before it. */
  #beginOf(block: number): number {
    return (
      this.#db.get<{ at: number | null }>('SELECT max(at) AS at FROM indexed_text WHERE at <= ?', block)
        ?.at ?? 0
    );
  }

  #read(from: number, to: number, limit: number): Row[] {
    const { where, values } = filtersSql(this.#filters);
    return this.#db.all(
      `SELECT t.at, t.last, t.documentKey, f.rowid AS block FROM ${blocksOfTexts} AND ${where}
       ORDER BY f.rowid DESC LIMIT ?`,
      ...[this.#query, from, to, ...values, limit],
    );
  }
}

const toFound = ({ at, last, documentKey }: Candidate, blocks: number): FoundText => ({
  ...{ at, last, documentKey, blocks },
});

/** A walk that looks up words in their order; null if that is not what is asked for, or is not to be had at once. */
export function walkBlocks(db: ReadableDb, plan: SearchPlan): BlockWalk | null {
  const { rest, match, scope, areHighlights, filters } = plan;
  if (rest?.kind !== 'words' || match.isExact || !scope.text || areHighlights) return null;
  const wanted = matchAny(rest.patterns);
  // The beginning of a word is looked up for all paragraphs of the library at once, step by step anew.
  const areWhole = rest.patterns.every(({ runs }) => runs.every((run) => run.last === 'whole'));
  if (wanted.kind !== 'match' || !wanted.isExact || !areWhole) return null;
  if (!scope.title) return new BlockWalk(db, wanted.query, filters, []);
  const { where, values } = filtersSql(filters);
  const titled = db.all<Candidate>(
    `SELECT t.at, t.last, t.documentKey FROM title_fts f JOIN indexed_text t ON t.documentKey = f.rowid
     WHERE title_fts MATCH ? AND ${where} LIMIT ${mostTitles + 1}`,
    wanted.query,
    ...values,
  );
  return titled.length > mostTitles ? null : new BlockWalk(db, wanted.query, filters, titled);
}
