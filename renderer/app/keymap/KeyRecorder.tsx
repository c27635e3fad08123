import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { bindingOf } from '../../ui/keys.ts';
import { isKeptByBrowser } from './browser-keys.ts';
import styles from './KeyRecorder.module.css';
import type { KeyCommandId } from './key-commands.ts';
import type { KeymapSettings } from './keymap.ts';
import { conflictsOf } from './rebind.ts';
import { useCommandLabel } from './use-command-label.ts';

export interface KeyRecorderProps {
  readonly id: KeyCommandId;
  readonly settings: KeymapSettings;
  readonly onRecorded: (key: string) => void;
  readonly onCancel: () => void;
}

/** Takes the next keys that are pressed as a command's own. A key of another command is taken only if that is confirmed. */
export function KeyRecorder({ id, settings, onRecorded, onCancel }: KeyRecorderProps) {
  const [key, setKey] = useState<string | null>(null);
  const field = useRef<HTMLButtonElement>(null);
  const replace = useRef<HTMLButtonElement>(null);
  const labelOf = useCommandLabel();
  const conflicts = key === null ? [] : conflictsOf(id, key, settings);
  useEffect(() => (key === null ? field : replace).current?.focus(), [key]);

  const onKeyDown = (event: KeyboardEvent) => {
    const { nativeEvent } = event;
    // Tab alone goes on, so that nobody is held here.
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return onCancel();
    const pressed = bindingOf(nativeEvent);
    if (pressed === null) return;
    if (conflictsOf(id, pressed, settings).length > 0 || isLostOnBrowser(pressed, settings)) setKey(pressed);
    else onRecorded(pressed);
  };

  if (key === null) {
    return (
      <span className={styles.recorder}>
        <button
          ref={field}
          type="button"
          className={styles.field}
          aria-label={`Press the new keys of “${labelOf(id)}”; Escape cancels`}
          onKeyDown={onKeyDown}
        >
          Press the new keys
        </button>
        <Button kind="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </span>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape takes back the question, not the whole dialog
    <span className={styles.recorder} onKeyDown={(event) => isEscape(event) && onCancel()}>
      <span className={styles.words} role="alert">
        <Kbd keys={key} isSpoken />{' '}
        {conflicts.length > 0
          ? `is the key of ${conflicts.map((other) => `“${labelOf(other)}”`).join(' and ')}.`
          : 'is a key that browsers keep for themselves.'}
      </span>
      <Button ref={replace} kind="primary" onClick={() => onRecorded(key)}>
        {conflicts.length > 0 ? 'Replace' : 'Use it anyway'}
      </Button>
      <Button kind="quiet" onClick={onCancel}>
        Cancel
      </Button>
    </span>
  );
}

function isEscape(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape') return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

const isLostOnBrowser = (key: string, { shell }: KeymapSettings) =>
  shell === 'browser' && isKeptByBrowser(key);
