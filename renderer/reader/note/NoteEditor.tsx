import { useEffect } from 'react';
import type { Note } from '../../../core/model/highlight.ts';
import type { HighlightId } from '../../../core/model/ids.ts';
import type { AutosaveState } from './note-autosave.ts';
import { RichTextEditor } from './RichTextEditor.tsx';
import { useNoteAutosave } from './use-note-autosave.ts';

export interface NoteEditorProps {
  /** The stored note, or null if there is none yet. */
  readonly note: Note | null;
  /** The highlight that the note belongs to, or null while there is none. */
  readonly highlightId: HighlightId | null;
  /** Gives that highlight; called before each save, so that it may be made then. Stays the same function. */
  readonly highlight: () => Promise<HighlightId>;
  readonly autoFocus?: boolean;
  /** Shows less: no toolbar until the editor has the focus. */
  readonly compact?: boolean;
  /** Told whenever what is saved changes, for a line of its own elsewhere. */
  readonly onState?: (state: AutosaveState) => void;
}

/** Edits the note of a highlight. */
export function NoteEditor({ note, highlightId, highlight, autoFocus, compact, onState }: NoteEditorProps) {
  const { autosave, state } = useNoteAutosave(note, highlightId, highlight);
  useEffect(() => onState?.(state), [state, onState]);
  return (
    <RichTextEditor autosave={autosave} state={state} label="Note" autoFocus={autoFocus} compact={compact} />
  );
}
