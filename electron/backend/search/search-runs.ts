import type { FoundText } from '../../../db/search/found-text.ts';
import { KnownTags } from '../../../db/search/known-tags.ts';
import { rankFound, sortByDate } from '../../../db/search/rank-found.ts';
import { resolveQuery } from '../../../db/search/resolve-query.ts';
import { mostDocuments, SearchRun } from '../../../db/search/search-run.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import { Turns } from '../turns.ts';

/** How many searches are kept, for more of their pages, their facets and the next key. */
const keptRuns = 8;

/** How long a search goes on for the sake of its count, in ms: less while somebody types on. */
const countMs = { typing: 4, asked: 15 };

/** How many documents a step looks at: the first one, and at most; each at twice as many as one that took less than this, in ms. */
const steps = { first: 400, firstPlain: 1600, most: 6400, ms: 5 };

export type Sort = 'best' | 'newest';

/** Searches that were begun and may be gone on with, as long as the library stays as it is. */
export class SearchRuns {
  readonly #db: ReadableDb;
  readonly #kept = new Map<string, SearchRun>();
  /** By run, and not by query: the library may change while a run goes on. */
  readonly #ranked = new WeakMap<SearchRun, Map<Sort, readonly FoundText[]>>();
  /** How many candidates the next step of a search looks at. */
  readonly #steps = new WeakMap<SearchRun, number>();
  #changes = '';
  /** The tags as they are since the last change. */
  #tags: KnownTags | null = null;

  constructor(db: ReadableDb) {
    this.#db = db;
  }

  /** Goes on until so many documents are found, and for some time, or to the end. Throws once the signal is aborted. */
  async advance(run: SearchRun, least: number, signal?: AbortSignal, ms = countMs.asked): Promise<void> {
    const start = performance.now();
    let now = start;
    let last = 0;
    const turns = new Turns();
    // A step that would end too late is not begun.
    while (!run.isDone && (run.found.length < least || now - start + last < ms)) {
      const step = this.#steps.get(run) ?? (run.isPlain ? steps.firstPlain : steps.first);
      run.advance(step);
      last = performance.now() - now;
      if (last < steps.ms || run.isPlain) this.#steps.set(run, Math.min(steps.most, step * 2));
      if (run.isDone) break;
      await turns.next();
      signal?.throwIfAborted();
      now = performance.now();
    }
  }

  /** What a search has found, in an order that stays the same from page to page. */
  ranked(run: SearchRun, sort: Sort): readonly FoundText[] {
    const ranked = this.#ranked.get(run) ?? new Map<Sort, readonly FoundText[]>();
    this.#ranked.set(run, ranked);
    const known = ranked.get(sort);
    if (known) return known;
    const found =
      sort === 'newest'
        ? sortByDate(this.#db, run.found)
        : run.isComplete
          ? rankFound(this.#db, run)
          : run.found;
    // What was once shown as it was found grows at its end only, and is not put into another order page by page.
    ranked.set(sort, found);
    return found;
  }

  /**
   * A search, new or gone on with, that has found enough for its documents up to `end`, and a while longer. For the newest
   * it has found them all: which these are is known at its end only. Throws once the signal is aborted.
   */
  async find(
    { query, isTyping, sort }: { query: string; isTyping: boolean; sort: Sort },
    end: number,
    signal?: AbortSignal,
  ): Promise<SearchRun> {
    const isWhole = sort === 'newest';
    const run = this.run(query, isTyping, isWhole ? Number.POSITIVE_INFINITY : mostDocuments);
    const ms = isTyping ? countMs.typing : countMs.asked;
    await this.advance(run, isWhole ? Number.POSITIVE_INFINITY : end + 1, signal, ms);
    return run;
  }

  /** A search, new or gone on with. */
  run(query: string, isTyping: boolean, most = mostDocuments): SearchRun {
    return this.#keep(`${isTyping} ${most} ${query}`, (tags) => {
      return new SearchRun(this.#db, resolveQuery(this.#db, query, isTyping, tags), most);
    });
  }

  /** A search that finds every document. */
  everything(): SearchRun {
    return this.#keep('', (tags) => {
      const nothing = resolveQuery(this.#db, '', false, tags);
      return new SearchRun(this.#db, { ...nothing, condition: { kind: 'and', parts: [] } });
    });
  }

  /** The tags as they are now. */
  tags(): KnownTags {
    this.#forgetOld();
    this.#tags ??= new KnownTags(this.#db);
    return this.#tags;
  }

  /** Forgets what was read before the last change. */
  #forgetOld(): void {
    // Those of this connection are counted by the one, those of another by the other: long work is done aside.
    const changes = JSON.stringify(
      this.#db.get('SELECT total_changes() AS own, data_version AS others FROM pragma_data_version'),
    );
    if (changes !== this.#changes) {
      this.#kept.clear();
      this.#tags = null;
    }
    this.#changes = changes;
  }

  #keep(key: string, begin: (tags: KnownTags) => SearchRun): SearchRun {
    this.#forgetOld();
    const run = this.#kept.get(key) ?? begin(this.tags());
    this.#kept.delete(key);
    this.#kept.set(key, run);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= keptRuns) break;
      this.#kept.delete(oldest);
    }
    return run;
  }
}
