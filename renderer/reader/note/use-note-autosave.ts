import { useState } from 'react';
import { uuidv7 } from 'uuidv7';
import type { Note } from '../../../core/model/highlight.ts';
import type { HighlightId } from '../../../core/model/ids.ts';
import { newNoteId } from '../../app/commands.ts';
import { type AutosaveState, NoteAutosave } from './note-autosave.ts';
import { saveNote } from './save-note.ts';
import { useAutosaveState, useFlushOnLeave, useStoredText } from './use-text-autosave.ts';

const empty = { body: '', revision: 0 };

/** Notes whose editor was closed before all of their text could be saved: they go on trying, and are found here again. */
const unsettled = new Map<HighlightId, NoteAutosave>();

/** One stay in a note's editor: saves while the note is written, on leaving, and when the window goes out of sight. */
export function useNoteAutosave(
  note: Note | null,
  highlightId: HighlightId | null,
  highlight: () => Promise<HighlightId>,
): { autosave: NoteAutosave; state: AutosaveState } {
  const [autosave] = useState(() => {
    const left = highlightId && unsettled.get(highlightId);
    if (left) return left;
    const stay = { editId: uuidv7(), id: note?.id ?? newNoteId(), highlight };
    return new NoteAutosave(note ?? empty, (body, baseRevision) => saveNote(stay, body, baseRevision));
  });
  const state = useAutosaveState(autosave);
  useFlushOnLeave(autosave, highlight, unsettled);
  useStoredText(autosave, note ?? empty);
  return { autosave, state };
}
