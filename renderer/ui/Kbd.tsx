import styles from './Kbd.module.css';
import { keyNames } from './keys.ts';

/** A binding such as `Ctrl+Enter`, key by key as printed on this keyboard. For the eye only: names say it in words. */
export function Kbd({ keys, tone = 'plain' }: { readonly keys: string; readonly tone?: 'plain' | 'accent' }) {
  return (
    <span className={styles.keys} data-tone={tone} aria-hidden="true">
      {keyNames(keys).map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
