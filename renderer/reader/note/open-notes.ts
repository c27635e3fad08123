import type { NoteAutosave } from './note-autosave.ts';

/** The notes whose editors are open, or have been left while they are being saved. */
const open = new Set<NoteAutosave>();

/** Counts a note as open; gives the way to close it. */
export function openNote(note: NoteAutosave): () => void {
  open.add(note);
  return () => void open.delete(note);
}

/** Saves what is typed in the notes that are open: before a command that takes them as they are stored. */
export async function saveNotes(): Promise<void> {
  await Promise.all([...open].map((note) => note.flush()));
}
