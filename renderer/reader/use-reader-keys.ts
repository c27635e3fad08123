import { type KeyHandlers, useKeys } from '../app/keymap/use-keys.ts';

/** Gives the reader's commands what they do; `others` gets the keys that are no command. */
export function useReaderKeys(handlers: KeyHandlers, others: (event: KeyboardEvent) => boolean): void {
  useKeys(handlers, { others });
}
