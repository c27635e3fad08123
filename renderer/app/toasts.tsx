import { Toaster, toast } from 'sonner';
import 'sonner/dist/styles.css';
import { keyNames } from '../ui/keys.ts';
import { type CountedToast, countUp, type ToastWords, toastText } from './toast-count.ts';
import styles from './toasts.module.css';

const durationMs = 8000;
const errorDurationMs = 20_000;
let shown: { id: string | number; counted: CountedToast | null } | null = null;

/** Shows a toast with Undo. `undo` is asked for as many steps as the toast has counted. */
export function showUndoToast(words: ToastWords, undo: (steps: number, text: string) => void): void {
  const counted = countUp(shown?.counted ?? null, words);
  show(counted, (close) => (
    <div className={styles.toast}>
      <span>{toastText(counted)}</span>
      <button
        type="button"
        className={styles.action}
        onClick={() => {
          close();
          undo(counted.count, toastText(counted));
        }}
      >
        Undo
        <span className={styles.keys} aria-hidden="true">
          {keyNames('Ctrl+Z').map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
      </button>
    </div>
  ));
}

/** Says in one line what was done. */
export function showToast(text: string): void {
  show(null, () => <div className={styles.toast}>{text}</div>);
}

/** Says what went wrong; it stays until it is closed or another toast takes its place. */
export function showErrorToast(sentence: string): void {
  show(
    null,
    (close) => (
      <div className={`${styles.toast} ${styles.error}`} role="alert">
        <span>{sentence}</span>
        <button type="button" className={styles.action} onClick={close}>
          Close
        </button>
      </div>
    ),
    errorDurationMs,
  );
}

/** Takes away a toast whose Undo would no longer undo what it names. */
export function dismissToast(): void {
  if (shown) toast.dismiss(shown.id);
  shown = null;
}

/** Takes away a toast with Undo once another change has come after what it names; others stay. */
export function dismissUndoToast(): void {
  if (shown?.counted) dismissToast();
}

function show(
  counted: CountedToast | null,
  draw: (close: () => void) => React.ReactElement,
  duration = durationMs,
) {
  dismissToast();
  const forget = (id: string | number) => {
    if (shown?.id === id) shown = null;
  };
  const id = toast.custom((id) => draw(() => toast.dismiss(id)), {
    duration,
    onDismiss: (gone) => forget(gone.id),
    onAutoClose: (gone) => forget(gone.id),
  });
  shown = { id, counted };
}

/** Where toasts appear: once in the app. Toasts never take the focus, so no key leads to them. */
export function Toasts() {
  return (
    <Toaster
      position="bottom-center"
      offset={{ bottom: 48 }}
      visibleToasts={1}
      hotkey={[]}
      gap={0}
      containerAriaLabel="Messages"
      toastOptions={{ unstyled: true, className: styles.frame ?? '' }}
    />
  );
}
