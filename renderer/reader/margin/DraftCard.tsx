import { CommandKey } from '../../app/keymap/CommandKey.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import styles from './Card.module.css';

/** Stands beside a selection that is about to be marked. */
export function DraftCard({ top }: { readonly top: number }) {
  return (
    <div className={styles.draft} style={{ top }}>
      <span className={styles.draftWords} dir="ltr">
        New highlight. <CommandKey id="editor.save" /> saves, <Kbd keys="Escape" /> discards.
      </span>
    </div>
  );
}
