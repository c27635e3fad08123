import type { KeyHandler } from './key-places.ts';

/** A handler for what can be done at any time. */
export const always =
  (run: () => unknown): KeyHandler =>
  () => {
    run();
    return true;
  };
