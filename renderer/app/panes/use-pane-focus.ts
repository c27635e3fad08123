import { type RefObject, useEffect } from 'react';
import { enter, enterMain } from '../regions.ts';
import type { TabId } from './open-tabs.ts';

/**
 * Whether the focus has nowhere to be: its view is gone, or stands in the pane that is no longer active; or its link was
 * followed, and leads to what is shown.
 */
const isLost = (pane: Element): boolean => {
  const focused = document.activeElement;
  return (
    !focused ||
    focused === document.body ||
    focused.matches('a[aria-current="page"]') ||
    (!pane.contains(focused) && focused.closest('[data-pane]') !== null)
  );
};

/** How long a view may take to draw its text or list before the focus goes to the first that it has. */
const longestWaitMs = 1000;

/**
 * Lets the focus follow the active pane and what is opened in it, unless it is where it is on purpose: in the tabs, or in a
 * dialog.
 */
export function usePaneFocus(view: RefObject<HTMLElement | null>, active: TabId, place: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place in the pane is another view
  useEffect(() => {
    const pane = view.current?.querySelector(`[data-pane="${active}"]`);
    return pane ? enterWhenDrawn(pane) : undefined;
  }, [view, active, place]);
}

/** Moves a lost focus into a pane as soon as there is something for it. Gives the way to stop waiting. */
function enterWhenDrawn(pane: Element): (() => void) | undefined {
  if (!isLost(pane) || enterMain(pane)) return undefined;
  const stop = () => {
    drawn.disconnect();
    clearTimeout(timer);
  };
  const drawn = new MutationObserver(() => {
    if (!isLost(pane) || enterMain(pane)) stop();
  });
  const timer = setTimeout(() => {
    stop();
    if (isLost(pane)) enter(pane);
  }, longestWaitMs);
  drawn.observe(pane, { childList: true, subtree: true, attributeFilter: ['tabindex'] });
  return stop;
}
