import { Plus } from 'lucide-react';
import { useState } from 'react';
import { checkName } from './check-name.ts';
import styles from './NameList.module.css';

export interface NewNameFieldProps {
  readonly label: string;
  readonly placeholder: string;
  /** What is on the list already, and what is said of another of these. */
  readonly known: readonly string[];
  readonly knownSentence: string;
  readonly onAdd: (name: string) => Promise<boolean>;
}

/** Adds a line to a list of names or phrases. Leaving the field adds too; Esc takes the typing back. */
export function NewNameField({ label, placeholder, known, knownSentence, onAdd }: NewNameFieldProps) {
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = async () => {
    const name = typed.trim();
    if (name === '') return;
    const wrong = known.includes(name) ? knownSentence : checkName(name);
    setError(wrong);
    if (wrong) return;
    setTyped('');
    if (!(await onAdd(name))) setTyped(name);
  };
  return (
    <>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <Plus size={14} strokeWidth={1.9} aria-hidden="true" />
        <input
          dir="auto"
          aria-label={label}
          aria-invalid={error !== null}
          placeholder={placeholder}
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setError(null);
          }}
          onKeyDown={(event) => event.key === 'Escape' && setTyped('')}
          onBlur={() => void add()}
        />
      </form>
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </>
  );
}
