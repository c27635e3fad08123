import { setImmediate } from 'node:timers/promises';

/** How long something works before it lets others have the thread, in ms. */
const turnMs = 8;

/** Parts long work into turns between which others have the thread. */
export class Turns {
  #began = performance.now();

  /** Lets others have the thread if this turn was long enough. */
  async next(): Promise<void> {
    if (performance.now() - this.#began < turnMs) return;
    await setImmediate();
    this.#began = performance.now();
  }
}
