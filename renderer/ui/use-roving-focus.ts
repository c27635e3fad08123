import { type KeyboardEvent, type RefObject, useEffect } from 'react';

const items = (group: HTMLElement) => [...group.querySelectorAll<HTMLElement>('[data-roving]')];

/**
 * Makes a group (a rail, tabs, a list of links) one stop of Tab, with arrow keys inside. The group's items carry
 * `data-roving`; Tab leads to the one that had the focus last, at first to the current one.
 */
export function useRovingFocus(ref: RefObject<HTMLElement | null>) {
  // After every render, because items come and go.
  useEffect(() => {
    const group = ref.current;
    if (!group) return;
    const all = items(group);
    const stop =
      all.find((item) => item.tabIndex === 0 && item.dataset.roving === 'last') ??
      all.find((item) => item.hasAttribute('aria-current')) ??
      all[0];
    for (const item of all) item.tabIndex = item === stop ? 0 : -1;
  });

  return {
    onFocus: (event: { target: EventTarget; currentTarget: HTMLElement }) => {
      const all = items(event.currentTarget);
      if (!all.some((item) => item === event.target)) return;
      for (const item of all) {
        const isFocused = item === event.target;
        item.tabIndex = isFocused ? 0 : -1;
        item.dataset.roving = isFocused ? 'last' : '';
      }
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const all = items(event.currentTarget);
      const at = event.target instanceof HTMLElement ? all.indexOf(event.target) : -1;
      const next = {
        ArrowDown: at + 1,
        ArrowRight: at + 1,
        ArrowUp: at - 1,
        ArrowLeft: at - 1,
        Home: 0,
        End: all.length - 1,
      }[event.key];
      if (at < 0 || next === undefined) return;
      event.preventDefault();
      all[(next + all.length) % all.length]?.focus();
    },
  };
}
