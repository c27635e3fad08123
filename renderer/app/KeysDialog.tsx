import { Dialog } from '../ui/Dialog.tsx';
import { keyNames } from '../ui/keys.ts';
import styles from './KeysDialog.module.css';
import { keySheet } from './key-sheet.ts';

export function KeysDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <div className={styles.sheet}>
        {keySheet.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([binding, what]) => (
                <div key={binding}>
                  <dt>{what}</dt>
                  <dd>
                    {keyNames(binding).map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
