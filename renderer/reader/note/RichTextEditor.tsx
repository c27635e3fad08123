import { EditorState, Selection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { useEffect, useRef, useState } from 'react';
import './note-text.css';
import styles from './NoteEditor.module.css';
import { NoteToolbar } from './NoteToolbar.tsx';
import type { AutosaveState, NoteAutosave } from './note-autosave.ts';
import { parseNote, serializeNote } from './note-markdown.ts';
import { notePlugins } from './note-plugins.ts';
import { SaveTrouble } from './SaveState.tsx';

export interface RichTextEditorProps {
  /** What is edited, and what saves it. Stays the same object. */
  readonly autosave: NoteAutosave;
  readonly state: AutosaveState;
  /** What is written here, for those who do not see it, and as long as nothing is. */
  readonly label: string;
  readonly autoFocus?: boolean | undefined;
  /** Shows less: no toolbar until the editor has the focus. */
  readonly compact?: boolean | undefined;
  /** Stands on the page as part of it: no frame, the look of a text that is read. */
  readonly isPlain?: boolean | undefined;
}

const newState = (body: string) => EditorState.create({ doc: parseNote(body), plugins: notePlugins() });

/** Edits a text as rich text and keeps it as Markdown, saving by itself. */
export function RichTextEditor(props: RichTextEditorProps) {
  const { autosave, state, label, autoFocus, compact, isPlain } = props;
  const host = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView | null>(null);
  const [editor, setEditor] = useState<EditorState | null>(null);
  /** What the editor holds, as it was typed or shown last. */
  const held = useRef(autosave.body);

  const first = useRef({ label, autoFocus });
  useEffect(() => {
    if (!host.current) return;
    held.current = autosave.body;
    const made = new EditorView(host.current, {
      state: newState(autosave.body),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': first.current.label,
        dir: 'auto',
        spellcheck: 'false',
        class: `note-body ${styles.text}`,
      },
      dispatchTransaction(transaction) {
        made.updateState(made.state.apply(transaction));
        if (transaction.docChanged) {
          held.current = serializeNote(made.state.doc);
          autosave.type(held.current);
        }
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
    if (first.current.autoFocus) {
      made.dispatch(made.state.tr.setSelection(Selection.atEnd(made.state.doc)));
      made.focus();
    }
    return () => made.destroy();
  }, [autosave]);

  // Another text than was typed here: one that was stored elsewhere and taken over.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever what is saved changes
  useEffect(() => {
    if (!view || view.isDestroyed || autosave.body === held.current) return;
    held.current = autosave.body;
    view.updateState(newState(autosave.body));
    setEditor(view.state);
  }, [view, autosave, state]);

  const isEmpty = editor !== null && editor.doc.childCount === 1 && editor.doc.content.size === 2;
  return (
    <div
      className={styles.editor}
      data-compact={compact ? '' : undefined}
      data-plain={isPlain ? '' : undefined}
    >
      <div ref={host} className={styles.host} data-placeholder={isEmpty ? label : undefined} />
      <SaveTrouble
        state={state}
        onRetry={() => void autosave.flush()}
        onResolve={(choice) => autosave.resolve(choice)}
      />
      {view && editor && <NoteToolbar view={view} state={editor} />}
    </div>
  );
}
