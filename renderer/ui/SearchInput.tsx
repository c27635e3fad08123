import { Search } from 'lucide-react';
import type { Ref } from 'react';
import styles from './SearchInput.module.css';

export interface SearchInputProps {
  /** What is searched; the field's name and its placeholder. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A field that narrows a list below it. Esc empties it; in an empty one Esc is left to the dialog. */
export function SearchInput({ label, value, onChange, inputRef }: SearchInputProps) {
  return (
    <label className={styles.field}>
      <Search aria-hidden="true" />
      <input
        ref={inputRef}
        type="search"
        dir="auto"
        placeholder={label}
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.preventDefault();
          event.stopPropagation();
          onChange('');
        }}
      />
    </label>
  );
}
