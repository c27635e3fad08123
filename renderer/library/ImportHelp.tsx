import { useState } from 'react';
import { importActions } from '../app/imports.ts';
import { Button } from '../ui/Button.tsx';
import { inputClass } from '../ui/Field.tsx';
import { EncodingOptions } from '../versions/EncodingOptions.tsx';
import styles from './ImportPanel.module.css';
import type { ShownJob } from './import-queue.ts';

/** Asks for the password of a file and reads it with that. */
export function PasswordHelp({ job: { id, name } }: { job: ShownJob }) {
  const [password, setPassword] = useState('');
  return (
    <form
      className={styles.help}
      onSubmit={(event) => {
        event.preventDefault();
        if (password) void importActions.retry(id, { password });
      }}
    >
      <input
        className={inputClass}
        type="password"
        autoComplete="off"
        aria-label={`Password of ${name}`}
        placeholder="Password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" disabled={password === ''}>
        Open
      </Button>
    </form>
  );
}

/** Asks which encoding a file is in and reads it in that. */
export function EncodingHelp({ job: { id, name } }: { job: ShownJob }) {
  return (
    <select
      className={`${styles.help} ${inputClass}`}
      aria-label={`Read ${name} as`}
      value=""
      onChange={(event) => void importActions.retry(id, { encoding: event.target.value })}
    >
      <option value="" disabled>
        Read as…
      </option>
      <EncodingOptions />
    </select>
  );
}
