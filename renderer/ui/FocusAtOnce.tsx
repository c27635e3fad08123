import { useCallback, useRef } from 'react';

/**
 * Stands within what has just been opened, and gives the focus to its field before the next key comes, which may be the
 * first letter of what is typed there.
 */
export function FocusAtOnce({ on }: { on: (opened: HTMLElement) => HTMLElement | null }) {
  const field = useRef(on);
  const attach = useCallback((mark: HTMLElement | null) => {
    const opened = mark?.parentElement;
    if (opened) field.current(opened)?.focus({ preventScroll: true });
  }, []);
  return <span hidden ref={attach} />;
}
