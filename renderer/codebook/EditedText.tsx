import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import styles from './EditedText.module.css';

export interface EditedTextProps {
  readonly label: string;
  readonly stored: string;
  /** What stands where nothing is written yet. */
  readonly empty?: string;
  /** Whether Enter makes a new line; Ctrl+Enter then saves. Otherwise Enter saves. */
  readonly hasLines?: boolean;
  /** Gives what is wrong with a text, or null. */
  readonly check?: (text: string) => string | null;
  readonly onSave: (text: string) => Promise<boolean>;
  /** Called when a key has ended the editing. */
  readonly onDone?: () => void;
  readonly fieldRef?: Ref<HTMLTextAreaElement>;
}

/** A text that is edited where it stands. Leaving the field saves it too; Esc takes the typing back. */
export function EditedText(props: EditedTextProps) {
  const { label, stored, empty, hasLines, check, onSave, onDone, fieldRef } = props;
  const [edit, setEdit] = useState<{ readonly text: string; readonly isSaved: boolean } | null>(null);
  const [error, setError] = useState<string | null>(null);

  // What was saved is shown until the library gives it back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: acts when the stored text changes
  useEffect(() => setEdit((now) => (now?.isSaved ? null : now)), [stored]);

  const send = async (draft: { readonly text: string }): Promise<boolean> => {
    const text = draft.text.trim();
    const wrong = text === stored ? null : (check?.(text) ?? null);
    setError(wrong);
    if (wrong) return false;
    if (text !== stored && !(await onSave(text))) return false;
    setEdit((now) => (now === draft ? (text === stored ? null : { text, isSaved: true }) : now));
    return true;
  };
  /** What is on its way: a key and then leaving the field save one text once. */
  const sent = useRef<{ readonly draft: unknown; readonly result: Promise<boolean> } | null>(null);
  const save = async (): Promise<boolean> => {
    if (edit === null || edit.isSaved) return true;
    if (sent.current?.draft !== edit) sent.current = { draft: edit, result: send(edit) };
    const isSaved = await sent.current.result;
    if (!isSaved) sent.current = null;
    return isSaved;
  };

  // Leaving by a key that takes the whole page away must not lose what was typed.
  const leave = useRef(save);
  leave.current = save;
  useEffect(() => () => void leave.current(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      // At once: if `onDone` moves the focus, leaving the field must find nothing to save.
      flushSync(() => {
        setEdit(null);
        setError(null);
      });
      onDone?.();
    } else if (event.key === 'Enter' && (!hasLines || event.ctrlKey || event.metaKey)) {
      void save().then((isSaved) => isSaved && onDone?.());
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <textarea
        {...(fieldRef ? { ref: fieldRef } : {})}
        rows={1}
        className={styles.text}
        dir="auto"
        aria-label={label}
        aria-invalid={error !== null}
        placeholder={empty}
        value={edit?.text ?? stored}
        onChange={({ target }) => {
          setEdit({ text: hasLines ? target.value : target.value.replaceAll('\n', ' '), isSaved: false });
          setError(null);
        }}
        onBlur={() => void save()}
        onKeyDown={onKeyDown}
      />
      {error && (
        <span className={styles.error} role="alert">
          {error}
        </span>
      )}
    </>
  );
}
