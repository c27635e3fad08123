import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { uuidv7 } from 'uuidv7';
import type { DossierText } from '../../core/model/dossier-text.ts';
import { deleteText, moveText } from '../app/dossier-commands.ts';
import { isCommand } from '../app/keymap/keymap-store.ts';
import { RichTextEditor } from '../reader/note/RichTextEditor.tsx';
import { SaveState } from '../reader/note/SaveState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './OwnTexts.module.css';
import { useDossierText } from './use-dossier-text.ts';

export interface OwnTextProps {
  readonly text: DossierText;
  /** Whether it stands first, or last, of all of the dossier's. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Whether it was made just now: it takes the focus, to be written. */
  readonly isNew: boolean;
}

/** A text of the analyst's own, written where it stands and saved as it is written. */
export function OwnText({ text, isFirst, isLast, isNew }: OwnTextProps) {
  const [editId] = useState(uuidv7);
  const heading = useDossierText(text, 'heading', editId);
  const body = useDossierText(text, 'body', editId);
  const title = useSyncExternalStore(
    (listener) => heading.autosave.onChange(listener),
    () => heading.autosave.body,
  );
  const [typed, setTyped] = useState(title);
  // What was typed is shown at once; what was stored elsewhere takes its place.
  const [seen, setSeen] = useState(title);
  if (seen !== title) {
    setSeen(title);
    setTyped(title);
  }
  const name = title.trim() || 'Text without a heading';
  const shown = [heading.state, body.state].find(({ kind }) => kind !== 'unchanged' && kind !== 'saved');
  const section = useRef<HTMLElement>(null);
  const write = useCallback(
    () => section.current?.querySelector<HTMLElement>('[role="textbox"]')?.focus(),
    [],
  );
  useEffect(() => {
    if (isNew) write();
  }, [isNew, write]);
  /** What is left is saved. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isCommand(event.nativeEvent, 'editor.save')) return;
    event.preventDefault();
    event.stopPropagation();
    section.current?.focus({ preventScroll: true });
  };
  return (
    <section ref={section} className={styles.text} aria-label={name} tabIndex={-1} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <input
          className={styles.heading}
          aria-label="Heading"
          placeholder="Heading"
          dir="auto"
          maxLength={500}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setSeen(event.target.value);
            heading.autosave.type(event.target.value);
          }}
          onKeyDown={(event) => {
            const { key, ctrlKey, metaKey, altKey, nativeEvent } = event;
            if (key !== 'Enter' || ctrlKey || metaKey || altKey || nativeEvent.isComposing) return;
            event.preventDefault();
            write();
          }}
          onBlur={() => void heading.autosave.flush()}
        />
        <span className={styles.state} role="status">
          <SaveState state={shown ?? body.state} />
        </span>
        <span className={styles.tools}>
          <IconButton
            label={`Move “${name}” up`}
            size="small"
            disabled={isFirst}
            onClick={() => void moveText(text.id, -1)}
          >
            <ArrowUp aria-hidden="true" />
          </IconButton>
          <IconButton
            label={`Move “${name}” down`}
            size="small"
            disabled={isLast}
            onClick={() => void moveText(text.id, 1)}
          >
            <ArrowDown aria-hidden="true" />
          </IconButton>
          <IconButton label={`Delete “${name}”`} size="small" onClick={() => void deleteText(text.id)}>
            <Trash2 aria-hidden="true" />
          </IconButton>
        </span>
      </div>
      <RichTextEditor autosave={body.autosave} state={body.state} label="Text" isPlain />
      {heading.state.kind === 'conflict' && (
        <p role="alert" className={styles.conflict}>
          The heading was changed elsewhere to “{heading.state.theirs}”.{' '}
          <button type="button" onClick={() => heading.autosave.resolve('mine')}>
            Keep mine
          </button>{' '}
          <button type="button" onClick={() => heading.autosave.resolve('theirs')}>
            Take that one
          </button>
        </p>
      )}
    </section>
  );
}
