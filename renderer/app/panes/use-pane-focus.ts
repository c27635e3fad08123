import { type RefObject, useEffect } from 'react';
import { enter } from '../regions.ts';
import type { TabId } from './open-tabs.ts';

/** Whether the focus has nowhere to be: its view is gone, or stands in the pane that is no longer active. */
const isLost = (pane: Element): boolean => {
  const focused = document.activeElement;
  return (
    !focused ||
    focused === document.body ||
    (!pane.contains(focused) && focused.closest('[data-pane]') !== null)
  );
};

/** Lets the focus follow the active pane, unless it is where it is on purpose: in the tabs, or in a dialog. */
export function usePaneFocus(view: RefObject<HTMLElement | null>, active: TabId): void {
  useEffect(() => {
    const pane = view.current?.querySelector(`[data-pane="${active}"]`);
    if (pane && isLost(pane)) enter(pane);
  }, [view, active]);
}
