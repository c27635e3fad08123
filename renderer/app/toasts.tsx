import { useEffect, useRef, useSyncExternalStore } from 'react';
import { Toaster, toast } from 'sonner';
import 'sonner/dist/styles.css';
import type { CommandId } from '../../core/model/ids.ts';
import { keyNames } from '../ui/keys.ts';
import { CommandKey } from './keymap/CommandKey.tsx';
import type { KeyCommandId } from './keymap/key-commands.ts';
import { keymap } from './keymap/keymap-store.ts';
import { usePlace } from './panes/window-navigation.ts';
import { Toast, ToastButton } from './Toast.tsx';
import { type CountedToast, countUp, type ToastWords, toastText } from './toast-count.ts';
import styles from './toasts.module.css';

const durationMs = 8000;
const errorDurationMs = 20_000;
const workingDurationMs = 600_000;
let shown: {
  readonly id: string | number;
  readonly counted: CountedToast | null;
  readonly stays: boolean;
  /** When it came, in UTC ms. */
  readonly at: number;
} | null = null;

/** Shows a toast with Undo for a command. `undo` is given all the commands that the toast has counted. */
export function showUndoToast(
  words: ToastWords,
  step: CommandId,
  undo: (steps: readonly CommandId[], text: string) => void,
): void {
  const counted = countUp(shown?.counted ?? null, words, step);
  const key = keymap().shownKey('app.undo');
  show(counted, (close) => (
    <Toast durationMs={durationMs} close={close}>
      <span>{toastText(counted)}</span>
      {key && <span className={styles.spoken}>, press {spokenKey(key)} to undo</span>}
      <ToastButton
        onClick={() => {
          close();
          undo(counted.steps, toastText(counted));
        }}
      >
        Undo
        {key && (
          <span className={styles.keys} aria-hidden="true">
            {keyNames(key).map((name) => (
              <kbd key={name}>{name}</kbd>
            ))}
          </span>
        )}
      </ToastButton>
    </Toast>
  ));
}

/** A key as it is said: `Control Z`. */
const spokenKey = (key: string): string => key.replace('Ctrl', 'Control').replaceAll('+', ' ');

/** Says in one line what was done. */
export function showToast(text: string): void {
  show(null, (close) => (
    <Toast durationMs={durationMs} close={close}>
      {text}
    </Toast>
  ));
}

/** Says that something takes long, until it is closed or another toast takes its place; gives what closes it. */
export function showWorkingToast(): () => void {
  const draw = (close: () => void) => (
    <Toast durationMs={workingDurationMs} close={close}>
      <span role="status">Still at work on many highlights. You can read on meanwhile.</span>
    </Toast>
  );
  const id = show(null, draw, { stays: true });
  return () => {
    if (shown?.id === id) dismissToast();
  };
}

/** Offers something that can be done now; nothing happens if it is left alone. */
export function showOfferToast(
  sentence: string,
  offers: readonly { readonly label: string; readonly command: KeyCommandId; readonly run: () => void }[],
): void {
  show(null, (close) => (
    <Toast durationMs={durationMs} close={close}>
      <span>{sentence}</span>
      {offers.map(({ label, command, run }) => (
        <ToastButton
          key={label}
          onClick={() => {
            close();
            run();
          }}
        >
          {label}
          <CommandKey id={command} tone="accent" />
        </ToastButton>
      ))}
    </Toast>
  ));
}

/** Says what went wrong; it stays until it is closed or another toast takes its place. */
export function showErrorToast(sentence: string): void {
  const draw = (close: () => void) => (
    <Toast durationMs={errorDurationMs} close={close} isError>
      <span>{sentence}</span>
      <ToastButton onClick={close}>Close</ToastButton>
    </Toast>
  );
  show(null, draw, { stays: true });
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

/** A toast that came so shortly before one went elsewhere tells of what led there, and goes along. */
const goesAlongMs = 1500;

/** Takes away a toast of a view that one has left. */
function leaveToast(): void {
  if (shown && !shown.stays && Date.now() - shown.at > goesAlongMs) dismissToast();
}

/** Shows a toast in place of another, and gives its name. One that `stays` is shown wherever one goes. */
function show(
  counted: CountedToast | null,
  draw: (close: () => void) => React.ReactElement,
  { stays = false } = {},
): string | number {
  dismissToast();
  setCentre(readingCentre());
  const id = toast.custom((id) => draw(() => toast.dismiss(id)), {
    // The toast has a clock of its own.
    duration: Number.POSITIVE_INFINITY,
    onDismiss: (gone) => {
      if (shown?.id === gone.id) shown = null;
    },
  });
  shown = { id, counted, stays, at: Date.now() };
  return id;
}

const listeners = new Set<() => void>();
let centre: number | null = null;

function setCentre(next: number | null): void {
  centre = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  const measure = () => setCentre(readingCentre());
  listeners.add(listener);
  addEventListener('resize', measure);
  return () => {
    listeners.delete(listener);
    removeEventListener('resize', measure);
  };
}

/** The middle of the column that is read, in pixels from the left; null where no text is open. */
function readingCentre(): number | null {
  const columns = [...document.querySelectorAll('.reading')];
  const column = columns.find((each) => each.closest('[data-active="true"]')) ?? columns[0];
  if (!column) return null;
  const { left, width } = column.getBoundingClientRect();
  return left + width / 2;
}

/** Where toasts appear: once in the app, under the column that is read. They never take the focus. */
export function Toasts() {
  const left = useSyncExternalStore(subscribe, () => centre);
  const place = usePlace();
  const view = `${place.view} ${'id' in place ? place.id : ''}`;
  const before = useRef(view);
  useEffect(() => {
    if (before.current !== view) leaveToast();
    before.current = view;
  }, [view]);
  return (
    <Toaster
      position="bottom-center"
      offset={{ bottom: 48 }}
      visibleToasts={1}
      hotkey={[]}
      gap={0}
      containerAriaLabel="Messages"
      toastOptions={{ unstyled: true, className: styles.frame ?? '' }}
      {...(left === null ? {} : { style: { left } })}
    />
  );
}
