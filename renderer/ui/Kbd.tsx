import styles from './Kbd.module.css';
import { keyNames } from './keys.ts';

export interface KbdProps {
  /** A binding such as `Ctrl+Enter`. */
  readonly keys: string;
  readonly tone?: 'plain' | 'accent';
  /** Whether a screen reader reads the keys too: where they are what the line is about. */
  readonly isSpoken?: boolean;
}

/** A binding, key by key as printed on this keyboard. As a rule for the eye only: names say it in words. */
export function Kbd({ keys, tone = 'plain', isSpoken = false }: KbdProps) {
  return (
    <span className={styles.keys} data-tone={tone} aria-hidden={!isSpoken}>
      {keyNames(keys).map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
