import { useState } from 'react';
import { importActions } from '../app/imports.ts';
import { Button } from '../ui/Button.tsx';
import { inputClass } from '../ui/Field.tsx';
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

/** Encodings that files without a declaration come in most. */
const encodings = [
  ['utf-8', 'Unicode (UTF-8)'],
  ['utf-16le', 'Unicode (UTF-16)'],
  ['windows-1252', 'Western (Windows)'],
  ['windows-1256', 'Arabic, Persian (Windows)'],
  ['iso-8859-6', 'Arabic (ISO)'],
  ['windows-1255', 'Hebrew (Windows)'],
  ['iso-8859-8', 'Hebrew (ISO)'],
  ['windows-1251', 'Cyrillic (Windows)'],
  ['koi8-r', 'Cyrillic (KOI8-R)'],
  ['windows-1254', 'Turkish (Windows)'],
  ['windows-1253', 'Greek (Windows)'],
  ['gb18030', 'Chinese (GB 18030)'],
  ['shift_jis', 'Japanese (Shift JIS)'],
  ['euc-kr', 'Korean'],
] as const;

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
      {encodings.map(([label, words]) => (
        <option key={label} value={label}>
          {words}
        </option>
      ))}
    </select>
  );
}
