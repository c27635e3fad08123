import { useEffect, useRef } from 'react';
import { isKey, isTyping } from '../ui/keys.ts';

/** What Enter presses by itself. */
const pressable = 'button, a, [role="button"], [role="radio"], [role="option"], summary';

/** A key of the reader. Plain letters act where nothing is typed; with Alt they act everywhere. */
export interface ReaderKey {
  readonly keys: readonly string[];
  /** Whether it acted; a key that had nothing to act on is left to others. */
  readonly run: (event: KeyboardEvent) => boolean;
}

/** Listens to the reader's keys while it is shown and no dialog is open. */
export function useReaderKeys(
  bindings: readonly ReaderKey[],
  others: (event: KeyboardEvent) => boolean,
): void {
  const latest = useRef({ bindings, others });
  useEffect(() => {
    latest.current = { bindings, others };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('[data-modal]')) return;
      const isPress =
        event.key === 'Enter' && event.target instanceof Element && event.target.closest(pressable);
      if (isPress) return;
      const typing = isTyping(event.target);
      const found = latest.current.bindings.find(({ keys }) => keys.some((key) => isKey(event, key)));
      if (found && (!typing || event.altKey)) {
        if (found.run(event)) event.preventDefault();
        return;
      }
      if (!typing && latest.current.others(event)) event.preventDefault();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
