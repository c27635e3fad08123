import type { Task } from '../../db/command.ts';
import type { Library } from './library.ts';

/** How many commands are done together at most, how many bytes they may hold, and how long the first waits for others. */
export const mostGathered = { commands: 24, size: 4 * 2 ** 20, waitMs: 500 };

/** What a command that is not done at once comes with. */
export interface GatheringOptions {
  /** How many bytes it holds while it waits, about. */
  readonly size: number;
  readonly signal: AbortSignal;
}

type WritingLibrary = Pick<Library, 'commands' | 'isFree' | 'free'>;

interface Waiting<T> {
  readonly task: Task<T>;
  readonly signal: AbortSignal;
  done(result: T): void;
  fail(error: unknown): void;
}

/**
 * Commands that come one soon after the other and are done in one transaction, which costs little more than one of them.
 * Each is whole or not there: where one fails, each is done by itself.
 */
export class GatheredCommands<T> {
  readonly #library: WritingLibrary;
  #waiting: Waiting<T>[] = [];
  #size = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(library: WritingLibrary) {
    this.#library = library;
  }

  /** What the command gives, once it is on the disk. One that is aborted before throws the signal's reason and is not done. */
  add(task: Task<T>, { size, signal }: GatheringOptions): Promise<T> {
    return new Promise((done, fail) => {
      this.#waiting.push({ task, signal, done, fail });
      this.#size += size;
      if (this.#waiting.length >= mostGathered.commands || this.#size >= mostGathered.size) this.flush();
      else this.#timer ??= setTimeout(() => this.flush(), mostGathered.waitMs);
    });
  }

  /** Does what is gathered now. */
  flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    if (!this.#library.isFree) return void this.#library.free().then(() => this.flush());
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#size = 0;
    const wanted = waiting.filter(({ signal, fail }) => {
      if (signal.aborted) fail(signal.reason);
      return !signal.aborted;
    });
    if (!this.#do(wanted) && wanted.length > 1) for (const one of wanted) this.#do([one]);
  }

  /** Does some in one transaction; of several that fail none is told. */
  #do(some: readonly Waiting<T>[]): boolean {
    if (some.length === 0) return true;
    let results: T[];
    try {
      results = this.#library.commands(some.map(({ task }) => task));
    } catch (error) {
      const [only, ...others] = some;
      if (others.length === 0) only?.fail(error);
      return false;
    }
    for (const [i, result] of results.entries()) some[i]?.done(result);
    return true;
  }
}
