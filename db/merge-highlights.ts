import { type Highlight, maxNoteLength, TextRange } from '../core/model/highlight.ts';
import type { HighlightId, NoteId } from '../core/model/ids.ts';
import { addHighlightTag, deleteHighlight, getHighlight, moveHighlight } from './highlights.ts';
import { notAllowed } from './library-error.ts';
import { writeNote } from './notes.ts';
import type { ReadableDb, WritableDb } from './sql.ts';
import { readTextRange } from './versions.ts';

/** Which highlights become one. `noteId` names the note that the kept one gets if it has none and others do. */
export interface Merge {
  readonly ids: readonly HighlightId[];
  readonly noteId: NoteId;
}

/**
 * Makes one highlight of several that overlap or touch, and gives it: the oldest, over the passages of all, with the tags
 * of all and their notes in reading order, a blank line between. The others go to the trash with their own notes.
 * Throws `NOT_FOUND`, or `NOT_ALLOWED` for highlights of two texts, with unmarked words between them, or with too much
 * in their notes.
 */
export function mergeHighlights(write: WritableDb, { ids, noteId }: Merge): Highlight {
  const merged = [...new Set(ids)].map((id) => getHighlight(write, id));
  const inOrder = merged.toSorted((a, b) => a.start - b.start || b.end - a.end || a.createdAt - b.createdAt);
  const oldestFirst = merged.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  const [kept, ...others] = oldestFirst;
  if (!kept || others.length === 0) throw notAllowed('Two highlights are needed to merge.');

  moveHighlight(write, kept.id, joinedRange(write, inOrder));
  for (const tagId of others.flatMap((other) => other.tagIds)) addHighlightTag(write, kept.id, tagId);
  const body = inOrder.flatMap(({ note }) => note?.body ?? []).join('\n\n');
  if (body.length > maxNoteLength) throw notAllowed('The notes are too long together for one note.');
  if (body !== '' && body !== kept.note?.body) {
    const { id, revision } = kept.note ?? { id: noteId, revision: 0 };
    writeNote(write, { id, highlightId: kept.id, body, baseRevision: revision });
  }
  for (const { id } of others) deleteHighlight(write, id);
  return getHighlight(write, kept.id);
}

/** The passage from the first to the last of highlights that come by start. */
function joinedRange(db: ReadableDb, inOrder: readonly Highlight[]): TextRange {
  const start = inOrder[0]?.start ?? 0;
  let end = inOrder[0]?.end ?? 0;
  for (const next of inOrder.slice(1)) {
    if (next.versionId !== inOrder[0]?.versionId) {
      throw notAllowed('Highlights of different documents cannot be merged.');
    }
    const between = next.start > end ? readTextRange(db, next.versionId, end, next.start) : '';
    if (between.trim() !== '') throw notAllowed('Only highlights that overlap or touch can be merged.');
    end = Math.max(end, next.end);
  }
  return TextRange.parse({ start, end });
}
