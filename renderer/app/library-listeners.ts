import type { LibraryChanged } from '../../core/contract/library.ts';

type Listener = (change: LibraryChanged) => void;

const listeners = new Set<Listener>();

/** Calls a listener for every change of the library, whoever made it. Gives the way to stop. */
export function onLibraryChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells the listeners of a change. */
export function tellOfChange(change: LibraryChanged): void {
  for (const listener of listeners) listener(change);
}
