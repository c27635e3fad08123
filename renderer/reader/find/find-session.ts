import type { FindEvent } from '../../../core/contract/find.ts';
import { type FindOptions, findPattern } from '../../../core/text/find-pattern.ts';
import type { Stretch } from '../text/stretch.ts';
import { FoundRanges } from './found-ranges.ts';

/** A search as it stands. */
export interface FindState {
  readonly isOpen: boolean;
  readonly query: string;
  readonly options: FindOptions;
  readonly found: FoundRanges;
  /** The hit that is gone to; the first from the place where the search began, or where it was stepped to. */
  readonly current: Stretch | null;
  /** `idle` while there is nothing to look for. `found` is all there is once it is `done` and complete. */
  readonly status: 'idle' | 'searching' | 'done' | 'failed';
  /** Whether there are no more hits than `found` holds. */
  readonly isComplete: boolean;
  /** The end of the text that the last step went over. */
  readonly wrapped: 'end' | 'start' | null;
  readonly error: unknown;
}

/** Looks for something from a place on, and ends when the signal is aborted. */
export type Search = (
  wanted: { query: string; options: FindOptions; from: number },
  signal: AbortSignal,
) => Promise<AsyncIterable<FindEvent>>;

/** What a session is begun with: what was looked for last. */
export type LastSearch = Pick<FindState, 'query' | 'options'>;

/** Find in one reader: looks while one types, and goes from hit to hit. A store for `useSyncExternalStore`. */
export class FindSession {
  private state: FindState;
  private readonly search: Search;
  private readonly listeners = new Set<() => void>();
  private abort = new AbortController();
  /** Where hits are looked for first. */
  private place = 0;
  /** A step back over the start while the last hits are not known yet. */
  private waitsForLast = false;

  constructor(search: Search, last: LastSearch) {
    this.search = search;
    this.state = { ...last, ...unfound, isOpen: false };
  }

  readonly get = (): FindState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Opens find at a place of the text; without a query it takes up the last one. */
  open(place: number, query = this.state.query): void {
    this.place = place;
    this.set({ isOpen: true });
    this.look({ query, current: null });
  }

  close(): void {
    this.abort.abort();
    this.set({ ...unfound, isOpen: false });
  }

  /** Looks for something else, from the same place. */
  change(wanted: Partial<LastSearch>): void {
    this.look(wanted);
  }

  /** Looks again, as after a failure. */
  again(): void {
    this.look({});
  }

  /** Goes to the next hit, or to the previous one; over the end of the text it goes on at the other. */
  step(direction: 1 | -1): void {
    const { found, current, status, isComplete } = this.state;
    if (!current) {
      this.waitsForLast = direction === -1 && status === 'searching';
      return;
    }
    const index = found.indexFrom(current.start) + direction;
    const isOver = index < 0 || index >= found.count;
    if (isOver && status === 'searching') {
      this.waitsForLast = direction === -1;
      return;
    }
    const to = isOver ? (direction === 1 ? 0 : found.count - 1) : index;
    const wrapped = direction === 1 ? 'end' : 'start';
    this.goTo(found.at(to), isOver && isComplete ? wrapped : null);
  }

  private goTo(current: Stretch | null, wrapped: FindState['wrapped']): void {
    this.place = current?.start ?? this.place;
    this.set({ current, wrapped });
  }

  private look(wanted: Partial<FindState>): void {
    this.abort.abort();
    this.abort = new AbortController();
    this.waitsForLast = false;
    this.set({ ...wanted, wrapped: null, error: null });
    const { query, options } = this.state;
    if (!findPattern(query, options)) {
      this.set({ ...unfound, status: query === '' ? 'idle' : 'done' });
      return;
    }
    this.set({ status: 'searching' });
    void this.follow({ query, options, from: this.place }, this.abort.signal);
  }

  /** What was found before stays until the first answer, so that nothing flickers as one types. */
  private async follow(wanted: Parameters<Search>[0], signal: AbortSignal): Promise<void> {
    let found = FoundRanges.none;
    let current: Stretch | null = null;
    try {
      for await (const event of await this.search(wanted, signal)) {
        if (signal.aborted) return;
        if (event.kind === 'done') {
          const wrapped = !current && found.count > 0 && wanted.from > 0 ? 'end' : this.state.wrapped;
          this.set({ found, status: 'done', isComplete: event.isComplete });
          if (!current) this.set({ current: found.at(0), wrapped });
          if (this.waitsForLast) this.step(-1);
          return;
        }
        found = found.with(event.places);
        const first: Stretch | null = current ? null : found.at(found.indexFrom(wanted.from));
        current ??= first;
        this.set(first ? { found, current: first } : { found });
      }
    } catch (error) {
      if (!signal.aborted) this.set({ ...unfound, status: 'failed', error });
    }
  }

  private set(change: Partial<FindState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

const unfound = {
  found: FoundRanges.none,
  current: null,
  status: 'idle',
  isComplete: true,
  wrapped: null,
  error: null,
} satisfies Partial<FindState>;
