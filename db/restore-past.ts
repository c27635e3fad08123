import { carryAnchors } from '../core/anchoring/carry-anchors.ts';
import { TextRange } from '../core/model/highlight.ts';
import { type DocumentId, type HighlightId, NoteId, VersionId } from '../core/model/ids.ts';
import { lastTrashedNote, noteOf, readHighlightAt } from './highlight-history.ts';
import { moveHighlight, requireHighlight } from './highlights.ts';
import { LibraryError, notAllowed } from './library-error.ts';
import { readNote, writeNote } from './notes.ts';
import type { ReadableDb, Row, WritableDb } from './sql.ts';
import { currentVersion, readText } from './versions.ts';

/** Which part of a highlight's past comes back: what it was after the journal's entry `seq`. */
export interface PastChoice {
  readonly id: HighlightId;
  readonly seq: number;
  readonly part: 'passage' | 'note';
}

/** Gives a highlight the passage or the note that it had. Throws `NOT_FOUND` if it is not there, or had none then. */
export function restorePast(write: WritableDb, { id, seq, part }: PastChoice): void {
  const { documentId } = requireHighlight(write, id);
  const past = readHighlightAt(write, id, seq);
  if (part === 'passage') {
    if (!past.highlight) throw noPast();
    moveHighlight(write, id, presentRange(write, documentId, past.highlight));
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

/** Where the words of a past passage stand in the current text. Throws `NOT_ALLOWED` if they are others now. */
function presentRange(db: ReadableDb, documentId: DocumentId, past: Row): TextRange {
  const range = TextRange.parse(past);
  const present = currentVersion(db, documentId);
  if (past.versionId === present) return range;
  const before = readText(db, VersionId.parse(past.versionId));
  const [carried] = carryAnchors(before, readText(db, present), [range]);
  if (carried?.kind === 'exact') return TextRange.parse(carried);
  throw notAllowed('The text has changed since, and these words are others now. Nothing was changed.');
}

function noPast(): LibraryError {
  const what = 'This part of the history';
  return new LibraryError('NOT_FOUND', `${what} is gone for good. Nothing was changed.`, { what });
}
