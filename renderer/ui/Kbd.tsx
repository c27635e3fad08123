import styles from './Kbd.module.css';
import { keyNames } from './keys.ts';

/** A binding such as `Ctrl+Enter`, key by key as printed on this keyboard. For the eye only: names say it in words. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className={styles.keys} aria-hidden="true">
      {keyNames(keys).map((key) => (
        <kbd key={key} className={styles.key}>
          {key}
        </kbd>
      ))}
    </span>
  );
}
