import { ORPCError } from '@orpc/client';
import { errors } from '../../../core/contract/errors.ts';
import type { HighlightId, NoteId } from '../../../core/model/ids.ts';
import { writeNote } from '../../app/commands.ts';
import { errorSentence } from '../../app/error-sentence.ts';
import type { SaveOutcome } from './note-autosave.ts';

/** Writes a note; what can go wrong comes back as an outcome, so that the text is kept and the user can act. */
export async function saveNote(
  stay: { readonly editId: string; readonly id: NoteId; readonly highlight: () => Promise<HighlightId> },
  body: string,
  baseRevision: number,
): Promise<SaveOutcome> {
  try {
    const highlightId = await stay.highlight();
    const { revision } = await writeNote({
      editId: stay.editId,
      id: stay.id,
      highlightId,
      body,
      baseRevision,
    });
    return { kind: 'saved', revision };
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'NOTE_CHANGED') {
      const { current } = errors.NOTE_CHANGED.data.parse(error.data);
      return { kind: 'changed', current };
    }
    return { kind: 'failed', sentence: errorSentence(error) };
  }
}
