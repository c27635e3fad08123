import type { ReadableDb } from '../sql.ts';
import { type Candidate, testCandidates } from './candidate-test.ts';
import { findHighlights } from './find-highlights.ts';
import type { FoundText } from './found-text.ts';
import { filtersSql, type SearchPlan } from './search-plan.ts';

/** A way through the documents of the library, the newest first. */
export interface Walk {
  /** Whether no document is left to be looked at. */
  readonly isDone: boolean;
  /** Whether a step tells no more than which documents the index offers, so that a long one is worth its beginning. */
  readonly isPlain: boolean;
  /** What is found among the next documents; `step` is how many are looked at, about. */
  next(step: number): readonly FoundText[];
  /** What is found of one document, whether the walk has come to it or not. */
  lookUp(text: Candidate): FoundText | undefined;
}

/** The documents that hold some words and pass filters; what the index cannot tell is tested. */
export class TextWalk implements Walk {
  isDone = false;
  readonly isPlain: boolean;
  readonly #db: ReadableDb;
  readonly #plan: SearchPlan;
  #before = Number.MAX_SAFE_INTEGER;

  constructor(db: ReadableDb, plan: SearchPlan) {
    this.#db = db;
    this.#plan = plan;
    this.isPlain = plan.match.isExact && plan.match.kind === 'match' && plan.filters.length === 0;
  }

  next(step: number): readonly FoundText[] {
    const candidates = this.#read(this.#before, step);
    const end = candidates.at(-1);
    if (end && candidates.length === step) this.#before = end.at;
    else this.isDone = true;
    return this.#test(candidates);
  }

  lookUp({ at }: Candidate): FoundText | undefined {
    return this.#test(this.#read(at + 1, 1).filter((one) => one.at === at))[0];
  }

  #test(candidates: readonly Candidate[]): readonly FoundText[] {
    const { condition, rest, match, scope, areHighlights } = this.#plan;
    if (!areHighlights) {
      return rest && !match.isExact ? testCandidates(this.#db, candidates, rest, scope) : candidates;
    }
    const byHighlight = findHighlights(this.#db, candidates, condition);
    if (!scope.title) return byHighlight;
    const known = new Set(byHighlight.map(({ at }) => at));
    const byTitle = testCandidates(this.#db, candidates, condition, scope).filter(({ at }) => !known.has(at));
    return [...byHighlight, ...byTitle].sort((a, b) => b.at - a.at);
  }

  /** The next documents that the index offers. */
  #read(before: number, limit: number): Candidate[] {
    const { match, filters } = this.#plan;
    if (match.kind === 'none') return [];
    const { where, values } = filtersSql(filters);
    const columns = 't.at, t.last, t.documentKey';
    if (match.kind === 'all') {
      return this.#db.all(
        `SELECT ${columns} FROM indexed_text t WHERE t.at < ? AND ${where} ORDER BY t.at DESC LIMIT ?`,
        before,
        ...values,
        limit,
      );
    }
    return this.#db.all(
      `SELECT ${columns} FROM text_fts f JOIN indexed_text t ON t.at = f.rowid
       WHERE text_fts MATCH ? AND f.rowid < CAST(? AS INTEGER) AND ${where} ORDER BY f.rowid DESC LIMIT ?`,
      match.query,
      before,
      ...values,
      limit,
    );
  }
}
