import { type ReactNode, useEffect, useRef } from 'react';
import { ToastClock } from './toast-clock.ts';
import styles from './toasts.module.css';

export interface ToastProps {
  readonly durationMs: number;
  readonly close: () => void;
  readonly isError?: boolean;
  readonly children: ReactNode;
}

/** A message that closes itself. Its clock stands while it is pointed at, has the focus, or the window is hidden. */
export function Toast({ durationMs, close, isError = false, children }: ToastProps) {
  const clock = useRef<ToastClock>(null);
  const end = useRef(close);
  end.current = close;
  useEffect(() => {
    const running = new ToastClock(durationMs, () => end.current());
    const look = () => running.hold('hidden', document.hidden);
    clock.current = running;
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      running.stop();
    };
  }, [durationMs]);
  const hold = (name: string, isOn: boolean) => () => clock.current?.hold(name, isOn);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only the clock listens, there is nothing to press
    <div
      className={`${styles.toast} ${isError ? styles.error : ''}`}
      role={isError ? 'alert' : undefined}
      onPointerEnter={hold('pointer', true)}
      onPointerLeave={hold('pointer', false)}
      onFocus={hold('focus', true)}
      onBlur={hold('focus', false)}
    >
      {children}
    </div>
  );
}

/** A button of a toast. Pressing it with the mouse leaves the focus where it is. */
export function ToastButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className={styles.action}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
