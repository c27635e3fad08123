/** A text as it is stored. The revision is another whenever the text is. */
export interface StoredText {
  readonly body: string;
  readonly revision: number;
}

/** What became of one save. `changed`: someone else wrote the text meanwhile; `current` is what is stored. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'changed'; readonly current: StoredText | null }
  | { readonly kind: 'failed'; readonly sentence: string };

export type AutosaveState =
  | { readonly kind: 'unchanged' | 'typing' | 'saving' | 'saved' }
  | { readonly kind: 'not-saved'; readonly sentence: string }
  | { readonly kind: 'conflict'; readonly theirs: string };

/** A clock that can be wound by a test. `after` gives the way to cancel. */
export interface Clock {
  now(): number;
  after(ms: number, run: () => void): () => void;
}

const browserClock: Clock = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** A save follows the last key by this much. */
const pauseMs = 400;
/** Typing without a pause is saved at least this often, so that a crash loses little. */
const longestWaitMs = 1000;
const firstRetryMs = 2000;
const longestRetryMs = 30_000;

/**
 * Saves one note while it is written: never two saves at a time, each on top of the last, and nothing typed is ever
 * dropped. After a failure it tries again by itself; a note that was changed elsewhere waits for `resolve`.
 */
export class NoteAutosave {
  state: AutosaveState = { kind: 'unchanged' };
  #body: string;
  #savedBody: string;
  #revision: number;
  #dirtySince: number | null = null;
  #inFlight: Promise<void> | null = null;
  #cancelTimer: () => void = () => {};
  #retryMs = firstRetryMs;
  readonly #save: (body: string, baseRevision: number) => Promise<SaveOutcome>;
  readonly #clock: Clock;
  readonly #listeners = new Set<() => void>();
  /** What was sent to be saved: when the library gives it back, it is no news. */
  readonly #written = new Set<string>();

  constructor(
    stored: StoredText,
    save: (body: string, baseRevision: number) => Promise<SaveOutcome>,
    clock: Clock = browserClock,
  ) {
    this.#body = this.#savedBody = stored.body;
    this.#revision = stored.revision;
    this.#save = save;
    this.#clock = clock;
  }

  /** The text as it was last typed. */
  get body(): string {
    return this.#body;
  }

  /** Nothing typed waits for a save. */
  get isSettled(): boolean {
    return this.#body === this.#savedBody && this.#inFlight === null && this.state.kind !== 'conflict';
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  type(body: string): void {
    if (body === this.#body) return;
    this.#body = body;
    if (this.state.kind === 'conflict') return;
    this.#dirtySince ??= this.#clock.now();
    if (!this.#inFlight) {
      this.#become({ kind: 'typing' });
      this.#saveAfterPause();
    }
  }

  /** Saves now what is not saved; settles when that has been tried. */
  async flush(): Promise<void> {
    this.#cancelTimer();
    if (this.#inFlight) await this.#inFlight;
    if (this.#body !== this.#savedBody && this.state.kind !== 'conflict') {
      this.#begin();
      await this.#inFlight;
    }
  }

  /** Takes over what was stored elsewhere, by an undo, say, if nothing typed would be lost; tells whether it did. */
  adopt(stored: StoredText): boolean {
    const isNews = stored.body !== this.#body && !this.#written.has(stored.body);
    if (!isNews || !this.isSettled) return false;
    this.#body = this.#savedBody = stored.body;
    this.#revision = stored.revision;
    this.#written.clear();
    this.#become({ kind: 'unchanged' });
    return true;
  }

  /** Ends a conflict. `mine` is saved over what is stored; `theirs` replaces what was typed. */
  resolve(choice: 'mine' | 'theirs'): void {
    if (this.state.kind !== 'conflict') return;
    if (choice === 'theirs') this.#body = this.state.theirs;
    this.#savedBody = this.state.theirs;
    this.#become({ kind: 'saved' });
    if (choice === 'mine') void this.flush();
  }

  #saveAfterPause(): void {
    this.#cancelTimer();
    const waited = this.#clock.now() - (this.#dirtySince ?? this.#clock.now());
    const wait = Math.max(0, Math.min(pauseMs, longestWaitMs - waited));
    this.#cancelTimer = this.#clock.after(wait, () => this.#begin());
  }

  #begin(): void {
    if (this.#inFlight || this.#body === this.#savedBody) return;
    this.#cancelTimer();
    this.#inFlight = this.#saveOnce(this.#body);
  }

  async #saveOnce(body: string): Promise<void> {
    this.#dirtySince = null;
    this.#written.add(body);
    this.#become({ kind: 'saving' });
    const outcome = await this.#save(body, this.#revision);
    this.#inFlight = null;
    if (outcome.kind === 'saved') this.#settle(body, outcome.revision);
    else if (outcome.kind === 'failed') this.#retryLater(outcome.sentence);
    // An answer that was lost on its way: what is stored is what was sent.
    else if ((outcome.current?.body ?? '') === body) this.#settle(body, outcome.current?.revision ?? 0);
    else {
      this.#revision = outcome.current?.revision ?? 0;
      this.#become({ kind: 'conflict', theirs: outcome.current?.body ?? '' });
    }
  }

  #settle(body: string, revision: number): void {
    this.#savedBody = body;
    this.#revision = revision;
    this.#retryMs = firstRetryMs;
    if (this.#body === body) this.#become({ kind: 'saved' });
    else {
      this.#become({ kind: 'typing' });
      this.#saveAfterPause();
    }
  }

  #retryLater(sentence: string): void {
    this.#become({ kind: 'not-saved', sentence });
    this.#cancelTimer = this.#clock.after(this.#retryMs, () => this.#begin());
    this.#retryMs = Math.min(this.#retryMs * 2, longestRetryMs);
  }

  #become(state: AutosaveState): void {
    this.state = state;
    for (const listener of this.#listeners) listener();
  }
}
