import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { keepKeysUntil } from '../app/keymap/kept-keys.ts';
import styles from './Dialog.module.css';

/** A dialog that holds the focus and gives it back. It is open for as long as it is mounted. */
export function Dialog({
  title,
  onClose,
  children,
  footer,
  initialFocus,
  subtitle,
  layout = 'fit',
}: {
  title: string;
  /** What the dialog is about, beside its title. */
  subtitle?: ReactNode;
  /**
   * `wide`: as large as a window of its own; `panes`: of a fixed size. Both without padding around their parts. `side`: a
   * panel at the end of the window, beside what it is about.
   */
  layout?: 'fit' | 'wide' | 'panes' | 'side';
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
  /** What takes the focus at first; without it, the first thing that can. */
  initialFocus?: RefObject<HTMLElement | null>;
}) {
  return (
    <BaseDialog.Root open onOpenChange={(open) => open || onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={styles.backdrop} data-layout={layout} />
        <BaseDialog.Popup
          className={styles.popup}
          ref={keepKeysUntilFocused}
          data-modal=""
          data-layout={layout}
          {...(initialFocus ? { initialFocus } : {})}
        >
          <header className={styles.header}>
            <BaseDialog.Title className={styles.title}>{title}</BaseDialog.Title>
            {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
            <BaseDialog.Close className={styles.close} aria-label="Close">
              <X aria-hidden="true" />
            </BaseDialog.Close>
          </header>
          <div className={styles.body}>{children}</div>
          {footer && <footer className={styles.footer}>{footer}</footer>}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

/** The dialog takes the focus in the next frame; what is pressed before that is meant for it. */
function keepKeysUntilFocused(popup: HTMLElement | null) {
  if (!popup || popup.contains(document.activeElement)) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const hasFocus = () => resolve();
  popup.addEventListener('focusin', hasFocus, { once: true });
  keepKeysUntil(promise);
  return hasFocus;
}
