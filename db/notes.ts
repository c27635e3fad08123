import type { Note } from '../core/model/highlight.ts';
import type { HighlightId, NoteId } from '../core/model/ids.ts';
import { requireHighlight } from './highlights.ts';
import { LibraryError, notAllowed } from './library-error.ts';
import type { ReadableDb, WritableDb } from './sql.ts';

/** A note as it is to be stored. `baseRevision` is the revision it was made from, 0 for none. */
export interface NoteDraft {
  readonly id: NoteId;
  readonly highlightId: HighlightId;
  readonly body: string;
  readonly baseRevision: number;
}

/**
 * Writes a highlight's note and gives the revision now stored, 0 for none; an empty body removes the note.
 * Throws `NOTE_CHANGED` if the stored revision is not the one the draft was made from.
 */
export function writeNote(write: WritableDb, draft: NoteDraft): number {
  requireHighlight(write, draft.highlightId);
  const current = readNote(write, draft.highlightId);
  if ((current?.revision ?? 0) !== draft.baseRevision) throw noteChanged(current ?? null);
  const isEmpty = draft.body.trim() === '';
  if (current) {
    write.update('note', { id: current.id }, isEmpty ? { deletedAt: write.now } : { body: draft.body });
  } else if (!isEmpty) {
    addNote(write, draft);
  }
  return readNote(write, draft.highlightId)?.revision ?? 0;
}

/** The note of a highlight, if it has one. */
export function readNote(db: ReadableDb, highlightId: HighlightId): Note | undefined {
  return db.get<Note>(
    `SELECT id, highlightId, body, revision, createdAt, updatedAt FROM note
     WHERE highlightId = ? AND deletedAt IS NULL`,
    highlightId,
  );
}

/** Adds a note, or takes the one of that id out of the trash again. */
function addNote(write: WritableDb, { id, highlightId, body }: NoteDraft): void {
  const trashed = write.get<{ highlightId: HighlightId }>('SELECT highlightId FROM note WHERE id = ?', id);
  if (!trashed) {
    const { now } = write;
    write.insert('note', { id, highlightId, body, createdAt: now, updatedAt: now, deletedAt: null });
  } else if (trashed.highlightId === highlightId) {
    write.update('note', { id }, { body, deletedAt: null });
  } else {
    throw notAllowed('A note with this id belongs to another highlight.');
  }
}

function noteChanged(current: Note | null): LibraryError {
  return new LibraryError(
    'NOTE_CHANGED',
    'This note was changed elsewhere since you opened it. Your text is kept here; nothing was overwritten.',
    { current },
  );
}
