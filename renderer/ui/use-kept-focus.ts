import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the focus in a list when the line that has it goes, also if it goes after a dialog was asked: it moves to the line
 * that `selector` finds then. The result belongs on the list's element.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>, selector: string) {
  const isKept = useRef(false);
  useEffect(() => {
    const { activeElement, body } = document;
    if (!isKept.current || (activeElement !== body && activeElement !== list.current)) return;
    if (document.querySelector('[data-modal]')) return;
    list.current?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  });
  return {
    onFocus: () => {
      isKept.current = true;
    },
    onBlur: ({ relatedTarget: to }: FocusEvent) => {
      isKept.current =
        to instanceof Element && (list.current?.contains(to) || to.closest('[data-modal]') !== null);
    },
  };
}
