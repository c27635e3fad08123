import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where keys begin in a search that is shown: in its field, or, once there are hits to come back to, in the list. A focus
 * that is somewhere on purpose stays there.
 */
export function useFirstFocus(
  field: RefObject<HTMLElement | null>,
  list: RefObject<HTMLElement | null>,
  hasHits: boolean,
): void {
  const isPlaced = useRef(false);
  useEffect(() => {
    if (isPlaced.current || document.activeElement !== document.body) return;
    if (hasHits) {
      isPlaced.current = true;
      list.current?.focus({ preventScroll: true });
    } else field.current?.focus();
  }, [field, list, hasHits]);
}
