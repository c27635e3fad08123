import { useSyncExternalStore } from 'react';
import type { JournalState } from '../../core/contract/library.ts';

/*
 * What undo and redo would do now, as this window knows it: what the library last said. Undo asks for the step that is
 * shown here, so that a step which another window has taken since is never undone unseen.
 */

const listeners = new Set<() => void>();
let journal: JournalState | null = null;

/** What undo and redo would do now; null before the library has said. */
export const shownJournal = (): JournalState | null => journal;

/** Takes over what the library says of undo and redo. */
export function showJournal(state: JournalState | null): void {
  journal = state;
  for (const listener of listeners) listener();
}

/** What undo and redo would do now, for those who show it. */
export const useJournal = (): JournalState | null =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, shownJournal);
