import { useSyncExternalStore } from 'react';
import type { Preferences, ReadingProgress } from '../../../core/contract/library.ts';
import type { DocumentId } from '../../../core/model/ids.ts';
import { setPreferences } from '../../app/set-preferences.ts';

/** How far texts were read in this window. What was read before stands in the preferences. */
let here: ReadonlyMap<DocumentId, ReadingProgress> = new Map();
const listeners = new Set<() => void>();

/** Keeps how far a text was read, with the library. Another pane may have read it further already. */
export function keepProgress(documentId: DocumentId, progress: ReadingProgress): void {
  const known = here.get(documentId);
  if (known?.of === progress.of && known.at >= progress.at) return;
  here = new Map(here).set(documentId, progress);
  for (const listener of listeners) listener();
  void setPreferences({ progress: { [documentId]: progress } });
}

/** How far texts were read, by document; undefined for one that was not begun. */
export function useProgress(
  preferences: Pick<Preferences, 'progress'> | undefined,
): (documentId: DocumentId) => ReadingProgress | undefined {
  const now = useSyncExternalStore(subscribe, () => here);
  return (documentId) => now.get(documentId) ?? preferences?.progress[documentId];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
