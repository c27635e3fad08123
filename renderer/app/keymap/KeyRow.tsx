import { Plus, RotateCcw, X } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { IconButton } from '../../ui/IconButton.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { keyNames } from '../../ui/keys.ts';
import { KeyRecorder } from './KeyRecorder.tsx';
import styles from './KeySettings.module.css';
import type { KeyCommandId } from './key-commands.ts';
import { chosenKeys } from './keymap.ts';
import { useKeymap } from './keymap-store.ts';
import { isRebound, rebind, resetKeys } from './rebind.ts';
import type { useKeyChanges } from './use-key-changes.ts';

export interface KeyRowProps {
  readonly id: KeyCommandId;
  readonly label: string;
  readonly changes: ReturnType<typeof useKeyChanges>;
}

/** One command with its keys: a press on the keys records others, the signs beside add one, take all away, reset. */
export function KeyRow({ id, label, changes }: KeyRowProps) {
  const [recording, setRecording] = useState<'instead' | 'also' | null>(null);
  const keymap = useKeymap();
  const button = useRef<HTMLButtonElement>(null);
  const { settings, change } = changes;
  const keys = keymap.listedKeys(id);

  const wasRecording = useRef(false);
  useLayoutEffect(() => {
    if (wasRecording.current && !recording) button.current?.focus();
    wasRecording.current = recording !== null;
  }, [recording]);

  const stop = () => setRecording(null);
  const record = (key: string) => {
    const others = recording === 'also' ? chosenKeys(id, settings).filter((other) => other !== key) : [];
    change(rebind(id, [...others, key], settings), `“${label}” has ${keyNames(key).join(' ')} now`);
    stop();
  };

  return (
    <li className={styles.row} data-command={id}>
      <span className={styles.label}>{label}</span>
      {recording ? (
        <KeyRecorder id={id} settings={settings} onRecorded={record} onCancel={stop} />
      ) : (
        <span className={styles.actions}>
          {isRebound(id, settings) && (
            <IconButton
              size="small"
              label={`Reset the keys of “${label}”`}
              onClick={() => {
                change(resetKeys(id, settings), `“${label}” has its usual keys again`);
                button.current?.focus();
              }}
            >
              <RotateCcw aria-hidden="true" />
            </IconButton>
          )}
          {keys.length > 0 && (
            <span className={styles.more}>
              <IconButton
                size="small"
                label={`Leave “${label}” without a key`}
                onClick={() => {
                  change(rebind(id, [], settings), `“${label}” has no key now`);
                  button.current?.focus();
                }}
              >
                <X aria-hidden="true" />
              </IconButton>
              <IconButton size="small" label={`Add a key to “${label}”`} onClick={() => setRecording('also')}>
                <Plus aria-hidden="true" />
              </IconButton>
            </span>
          )}
          <button ref={button} type="button" className={styles.keys} onClick={() => setRecording('instead')}>
            <span className={styles.spoken}>Change the keys of “{label}”: </span>
            {keys.map((key) => (
              <Kbd key={key} keys={key} isSpoken />
            ))}
            {keys.length === 0 && <span className={styles.none}>No key</span>}
          </button>
        </span>
      )}
    </li>
  );
}
