import { TextRange } from '../core/model/highlight.ts';
import { type HighlightId, NoteId } from '../core/model/ids.ts';
import { lastTrashedNote, noteOf, readHighlightAt } from './highlight-history.ts';
import { moveHighlight, requireHighlight } from './highlights.ts';
import { LibraryError } from './library-error.ts';
import { readNote, writeNote } from './notes.ts';
import type { WritableDb } from './sql.ts';

/** Which part of a highlight's past comes back: what it was after the journal's entry `seq`. */
export interface PastChoice {
  readonly id: HighlightId;
  readonly seq: number;
  readonly part: 'passage' | 'note';
}

/** Gives a highlight the passage or the note that it had. Throws `NOT_FOUND` if it is not there, or had none then. */
export function restorePast(write: WritableDb, { id, seq, part }: PastChoice): void {
  requireHighlight(write, id);
  const past = readHighlightAt(write, id, seq);
  if (part === 'passage') {
    if (!past.highlight) throw noPast();
    moveHighlight(write, id, TextRange.parse(past.highlight));
    return;
  }
  const note = noteOf(past) ?? lastTrashedNote(past);
  if (!note) throw noPast();
  const present = readNote(write, id);
  writeNote(write, {
    id: present?.id ?? NoteId.parse(note.id),
    highlightId: id,
    body: String(note.body),
    baseRevision: present?.revision ?? 0,
  });
}

function noPast(): LibraryError {
  const what = 'This part of the history';
  return new LibraryError('NOT_FOUND', `${what} is gone for good. Nothing was changed.`, { what });
}
