import { EditorState, Selection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Note } from '../../../core/model/highlight.ts';
import type { HighlightId } from '../../../core/model/ids.ts';
import './note-text.css';
import styles from './NoteEditor.module.css';
import { NoteToolbar } from './NoteToolbar.tsx';
import type { AutosaveState } from './note-autosave.ts';
import { parseNote, serializeNote } from './note-markdown.ts';
import { notePlugins } from './note-plugins.ts';
import { SaveTrouble } from './SaveState.tsx';
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

const newState = (body: string) => EditorState.create({ doc: parseNote(body), plugins: notePlugins() });

/** Edits a note as rich text and keeps it as Markdown, saving by itself. */
export function NoteEditor({ note, highlightId, highlight, autoFocus, compact, onState }: NoteEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView | null>(null);
  const [editor, setEditor] = useState<EditorState | null>(null);
  const show = useCallback((body: string) => view?.updateState(newState(body)), [view]);
  const { autosave, state } = useNoteAutosave(note, highlightId, highlight, show);

  useEffect(() => onState?.(state), [state, onState]);

  const focusFirst = useRef(autoFocus);
  useEffect(() => {
    if (!host.current) return;
    const made = new EditorView(host.current, {
      state: newState(autosave.body),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Note',
        dir: 'auto',
        spellcheck: 'false',
        class: `note-body ${styles.text}`,
      },
      dispatchTransaction(transaction) {
        made.updateState(made.state.apply(transaction));
        if (transaction.docChanged) autosave.type(serializeNote(made.state.doc));
        setEditor(made.state);
      },
      handleDOMEvents: {
        blur: () => {
          void autosave.flush();
          return false;
        },
      },
    });
    setView(made);
    setEditor(made.state);
    if (focusFirst.current) {
      made.dispatch(made.state.tr.setSelection(Selection.atEnd(made.state.doc)));
      made.focus();
    }
    return () => made.destroy();
  }, [autosave]);

  const isEmpty = editor !== null && editor.doc.childCount === 1 && editor.doc.content.size === 2;
  return (
    <div className={styles.editor} data-compact={compact ? '' : undefined}>
      <div ref={host} className={styles.host} data-placeholder={isEmpty ? 'Note' : undefined} />
      <SaveTrouble
        state={state}
        onRetry={() => void autosave.flush()}
        onResolve={(choice) => {
          autosave.resolve(choice);
          if (choice === 'theirs') show(autosave.body);
        }}
      />
      {view && editor && <NoteToolbar view={view} state={editor} />}
    </div>
  );
}
