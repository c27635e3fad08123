import { useEffect, useState, useSyncExternalStore } from 'react';
import type { AutosaveState, NoteAutosave, StoredText } from './note-autosave.ts';
import { openNote } from './open-notes.ts';

/** How the saving of a text stands. */
export const useAutosaveState = (autosave: NoteAutosave): AutosaveState =>
  useSyncExternalStore(
    (listener) => autosave.onChange(listener),
    () => autosave.state,
  );

/**
 * Saves on leaving, and when the window goes out of sight. What could not all be saved is kept in `unsettled` under its key
 * until it is.
 */
export function useFlushOnLeave<Key>(
  autosave: NoteAutosave,
  key: () => Promise<Key>,
  unsettled: Map<Key, NoteAutosave>,
): void {
  useEffect(() => {
    const flush = () => void autosave.flush();
    const close = openNote(autosave);
    document.addEventListener('visibilitychange', flush);
    addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      removeEventListener('pagehide', flush);
      void leave(autosave, key, unsettled).finally(close);
    };
  }, [autosave, key, unsettled]);
}

async function leave<Key>(
  autosave: NoteAutosave,
  key: () => Promise<Key>,
  unsettled: Map<Key, NoteAutosave>,
): Promise<void> {
  await autosave.flush();
  if (autosave.isSettled) return;
  const id = await key();
  unsettled.set(id, autosave);
  const stop = autosave.onChange(() => {
    if (!autosave.isSettled) return;
    stop();
    if (unsettled.get(id) === autosave) unsettled.delete(id);
  });
}

/** Follows a text that was changed from outside, by an undo, say. */
export function useStoredText(autosave: NoteAutosave, { body, revision }: StoredText): void {
  const [seen, setSeen] = useState({ body, revision });
  useEffect(() => {
    if (seen.body === body && seen.revision === revision) return;
    setSeen({ body, revision });
    autosave.adopt({ body, revision });
  }, [autosave, body, revision, seen]);
}
