import type { Preferences } from '../../core/contract/library.ts';
import type { HighlightId } from '../../core/model/ids.ts';

/** Counts what this window asks of the library, so that it can be told what came before what. */
let asked = 0;

/** The place in time of what is asked for now. */
export const askingNow = (): number => ++asked;

/**
 * Knows which readings are older than what is shown. What a command of this window will do is shown before the library has
 * answered; until then nothing that is read is newer, and after it only what was asked for later.
 */
class ShownAhead<Key> {
  /** When what is shown was asked for, or done. */
  readonly #since = new Map<Key, number>();
  readonly #held = new Map<Key, Promise<unknown>>();

  /** Holds a thing until a command on it has ended, and gives what that gave. */
  async holding<T>(key: Key, command: Promise<T>): Promise<T> {
    const all = Promise.allSettled([this.#held.get(key), command]).then(() => {
      if (this.#held.get(key) === all) this.#held.delete(key);
    });
    this.#held.set(key, all);
    try {
      return await command;
    } finally {
      this.#since.set(key, askingNow());
    }
  }

  /** Ends when the commands on some things that are on their way have ended. */
  whenFree(keys: readonly Key[]): Promise<unknown> {
    return Promise.all(keys.map((key) => this.#held.get(key)));
  }

  /** Notes that things are shown as they were asked for then. */
  shownAsOf(keys: readonly Key[], then: number): void {
    for (const key of keys) this.#since.set(key, Math.max(then, this.#since.get(key) ?? 0));
  }

  /** Whether what is shown of a thing is newer than what was asked for then. */
  isNewerThan(then: number, key: Key): boolean {
    return this.#held.has(key) || (this.#since.get(key) ?? 0) > then;
  }

  /** The things of which something newer is shown than was asked for then. */
  newerThan(then: number): Key[] {
    return [...new Set([...this.#held.keys(), ...this.#since.keys()])].filter((key) =>
      this.isNewerThan(then, key),
    );
  }
}

export const highlightsAhead = new ShownAhead<HighlightId>();
export const preferencesAhead = new ShownAhead<keyof Preferences>();
