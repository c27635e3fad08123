import { useEffect, useState, useSyncExternalStore } from 'react';
import { uuidv7 } from 'uuidv7';
import type { Note } from '../../../core/model/highlight.ts';
import type { HighlightId } from '../../../core/model/ids.ts';
import { newNoteId } from '../../app/commands.ts';
import { type AutosaveState, NoteAutosave } from './note-autosave.ts';
import { openNote } from './open-notes.ts';
import { saveNote } from './save-note.ts';

const empty = { body: '', revision: 0 };

/** Notes whose editor was closed before all of their text could be saved: they go on trying, and are found here again. */
const unsettled = new Map<HighlightId, NoteAutosave>();

/** One stay in a note's editor: saves while the note is written, on leaving, and when the window goes out of sight. */
export function useNoteAutosave(
  note: Note | null,
  highlightId: HighlightId | null,
  highlight: () => Promise<HighlightId>,
  onAdopted: (body: string) => void,
): { autosave: NoteAutosave; state: AutosaveState } {
  const [autosave] = useState(() => {
    const left = highlightId && unsettled.get(highlightId);
    if (left) return left;
    const stay = { editId: uuidv7(), id: note?.id ?? newNoteId(), highlight };
    return new NoteAutosave(note ?? empty, (body, baseRevision) => saveNote(stay, body, baseRevision));
  });
  const state = useSyncExternalStore(
    (listener) => autosave.onChange(listener),
    () => autosave.state,
  );

  useFlushOnLeave(autosave, highlight);
  useStoredNote(autosave, note, onAdopted);
  return { autosave, state };
}

function useFlushOnLeave(autosave: NoteAutosave, highlight: () => Promise<HighlightId>): void {
  useEffect(() => {
    const flush = () => void autosave.flush();
    const close = openNote(autosave);
    document.addEventListener('visibilitychange', flush);
    addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', flush);
      removeEventListener('pagehide', flush);
      close();
      void leave(autosave, highlight);
    };
  }, [autosave, highlight]);
}

async function leave(autosave: NoteAutosave, highlight: () => Promise<HighlightId>): Promise<void> {
  await autosave.flush();
  if (autosave.isSettled) return;
  const id = await highlight();
  unsettled.set(id, autosave);
  const stop = autosave.onChange(() => {
    if (!autosave.isSettled) return;
    stop();
    if (unsettled.get(id) === autosave) unsettled.delete(id);
  });
}

/** Follows a note that was changed from outside, by an undo, say; what this stay wrote itself is not news. */
function useStoredNote(autosave: NoteAutosave, note: Note | null, onAdopted: (body: string) => void): void {
  const { body, revision } = note ?? empty;
  const [seen, setSeen] = useState({ body, revision });
  useEffect(() => {
    if (seen.body === body && seen.revision === revision) return;
    setSeen({ body, revision });
    if (body === autosave.body || autosave.hasWritten(body)) return;
    if (autosave.adopt({ body, revision })) onAdopted(body);
  }, [autosave, body, revision, seen, onAdopted]);
}
