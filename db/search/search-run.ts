import type { ReadableDb, SqlValue } from '../sql.ts';
import { type Candidate, type TextScope, testCandidates } from './candidate-test.ts';
import type { Condition } from './condition.ts';
import { findHighlights, findNotes } from './find-items.ts';
import type { FoundText } from './found-text.ts';
import { type Match, matchOf } from './match-words.ts';
import { DocumentPlaces } from './read-places.ts';
import type { ResolvedQuery } from './resolve-query.ts';
import { type FilterLeaf, filterSql } from './text-filters.ts';

/** How many documents a search finds at most, unless all are needed to know which come first. */
export const mostDocuments = 10_000;

/** How many candidates a step looks at if it is not told. */
const usualStep = 400;

/**
 * A search on its way through the library, the newest texts first. It finds the documents of which a condition holds, where
 * words stand anywhere in the title and text of one; and notes of which it holds by themselves.
 */
export class SearchRun {
  /** Documents found up to here, the newest first. */
  readonly found: FoundText[] = [];
  readonly resolved: ResolvedQuery;
  /** Whether all that may be found was looked at. */
  isDone = false;
  readonly #db: ReadableDb;
  readonly #most: number;
  readonly #plan: Plan | null;
  readonly #isHighlights: boolean;
  /** Documents that are found by a note, the newest first, that `found` has not come to. */
  readonly #noted: FoundText[];
  readonly #places = new WeakMap<FoundText, DocumentPlaces>();
  #before = Number.MAX_SAFE_INTEGER;

  constructor(db: ReadableDb, resolved: ResolvedQuery, most = mostDocuments) {
    this.#db = db;
    this.#most = most;
    this.resolved = resolved;
    const { condition, scopes } = resolved;
    const isIn = (scope: (typeof scopes)[number]) => scopes.length === 0 || scopes.includes(scope);
    const scope = { title: isIn('title'), text: isIn('text') };
    this.#isHighlights = scopes.includes('highlight') && !scope.text;
    this.#plan =
      condition && (scope.title || scope.text || this.#isHighlights)
        ? makePlan(condition, scope, this.#isHighlights)
        : null;
    const noted = condition && isIn('note') ? findNotes(db, condition, this.#plan === null) : null;
    this.#noted = noted?.found ?? [];
    this.hasAllNotes = noted?.isComplete ?? true;
    this.#titleOnly = this.#isHighlights && scope.title ? scope : null;
    if (!this.#plan) this.#end();
  }

  readonly hasAllNotes: boolean;
  readonly #titleOnly: TextScope | null;

  /** Whether every document that holds what is asked for is in `found`. */
  get isComplete(): boolean {
    return this.isDone && this.found.length < this.#most && this.hasAllNotes;
  }

  /** All that matches in a document that is found; read once. */
  placesOf(found: FoundText): DocumentPlaces {
    const places = this.#places.get(found) ?? new DocumentPlaces(this.#db, found, this.resolved);
    this.#places.set(found, places);
    return places;
  }

  /** Goes on by so many of the documents that may be found. */
  advance(step = usualStep): void {
    const plan = this.#plan;
    if (this.isDone || !plan) return;
    const candidates = readCandidates(this.#db, plan, this.#before, step);
    const end = candidates.at(-1);
    for (const found of this.#test(plan, candidates)) this.#add(found);
    if (candidates.length < step || !end || this.found.length >= this.#most) this.#end();
    else this.#before = end.at;
  }

  /** What is found of one document, however far the search has come; undefined if nothing is. */
  lookUp(documentKey: number): FoundText | undefined {
    const isIt = (found: FoundText) => found.documentKey === documentKey;
    const known = this.found.find(isIt);
    if (known || this.isDone) return known;
    const noted = this.#noted.find(isIt);
    const row = this.#db.get<{ at: number }>(
      'SELECT at FROM indexed_text WHERE documentKey = ?',
      documentKey,
    );
    if (!row || !this.#plan) return noted;
    const candidates = readCandidates(this.#db, this.#plan, row.at + 1, 1).filter(({ at }) => at === row.at);
    const [found] = this.#test(this.#plan, candidates);
    return found && noted ? { ...found, notes: noted.notes } : (found ?? noted);
  }

  #test(plan: Plan, candidates: readonly Candidate[]): FoundText[] {
    const { condition } = this.resolved;
    if (!this.#isHighlights) {
      const held =
        plan.rest && !plan.isExact ? testCandidates(this.#db, candidates, plan.rest, plan.scope) : candidates;
      return held.map((one) => ({ ...one, isInText: true, notes: [], highlights: [] }));
    }
    const byHighlight = condition ? findHighlights(this.#db, candidates, condition) : [];
    if (!this.#titleOnly || !condition) return byHighlight;
    const known = new Set(byHighlight.map(({ at }) => at));
    const byTitle = testCandidates(this.#db, candidates, condition, this.#titleOnly);
    const more = byTitle.flatMap((one) =>
      known.has(one.at) ? [] : { ...one, isInText: true, notes: [], highlights: [] },
    );
    return [...byHighlight, ...more].sort((a, b) => b.at - a.at);
  }

  /** Adds a document, after those that only a note was found in and that are newer. */
  #add(found: FoundText): void {
    this.#addNoted(found.at);
    const noted = this.#noted[0]?.at === found.at ? this.#noted.shift() : undefined;
    this.found.push(noted ? { ...found, notes: noted.notes } : found);
  }

  #addNoted(above: number): void {
    while ((this.#noted[0]?.at ?? -1) > above) {
      const next = this.#noted.shift();
      if (next) this.found.push(next);
    }
  }

  #end(): void {
    this.#addNoted(-1);
    this.isDone = true;
  }
}

/** How documents are looked for: by filters, and by words that are in all of them. */
interface Plan {
  readonly match: Match;
  readonly filters: readonly FilterLeaf[];
  /** What is left to be tested; null if nothing is. */
  readonly rest: Condition | null;
  readonly isExact: boolean;
  readonly scope: TextScope;
}

/** `areHighlights`: words are looked for in highlights, which are some of what the index knows of a text. */
function makePlan(condition: Condition, scope: TextScope, areHighlights: boolean): Plan {
  const parts = condition.kind === 'and' ? condition.parts : [condition];
  const filters = parts.filter((part) => isFilter(part));
  const others = parts.filter((part) => !isFilter(part));
  const [first = null] = others;
  const rest: Condition | null = others.length > 1 ? { kind: 'and', parts: others } : first;
  const index = scope.title && scope.text && !areHighlights ? 'words' : 'words-and-more';
  const match: Match = rest ? matchOf(rest, index) : { kind: 'all', isExact: true };
  return { match, filters, rest, isExact: match.isExact, scope };
}

const isFilter = (condition: Condition): condition is FilterLeaf =>
  condition.kind === 'label' || condition.kind === 'date' || condition.kind === 'field';

/** The next documents that the index offers, the newest first. */
function readCandidates(
  db: ReadableDb,
  { match, filters }: Plan,
  before: number,
  limit: number,
): Candidate[] {
  if (match.kind === 'none') return [];
  const tests = filters.map(filterSql);
  const where = ['t.isLive = 1', ...tests.map(([test]) => test)].join(' AND ');
  const values = tests.flatMap(([, ...more]): SqlValue[] => more);
  const columns = 't.at, t.last, t.documentKey';
  if (match.kind === 'all') {
    return db.all(
      `SELECT ${columns} FROM indexed_text t WHERE t.at < ? AND ${where} ORDER BY t.at DESC LIMIT ?`,
      before,
      ...values,
      limit,
    );
  }
  return db.all(
    `SELECT ${columns} FROM text_fts f JOIN indexed_text t ON t.at = f.rowid
     WHERE text_fts MATCH ? AND f.rowid < CAST(? AS INTEGER) AND ${where} ORDER BY f.rowid DESC LIMIT ?`,
    match.query,
    before,
    ...values,
    limit,
  );
}
