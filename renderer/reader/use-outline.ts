import { type RefObject, useCallback, useState } from 'react';
import { useIsWide } from '../app/panes/use-is-wide.ts';
import type { Panels } from './use-panels.ts';

/** In a reader narrower than this, in px, the outline would take the text its room. */
const roomForOutline = 1280;

/** Whether and how the outline is shown. Beside the text it stays as it is left; a drawer is opened for the moment. */
export function useOutline(reader: RefObject<HTMLElement | null>, panels: Panels) {
  const isWide = useIsWide(reader, roomForOutline);
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const state = isWide ? (panels.outline ? 'beside' : 'closed') : isDrawerOpen ? 'drawer' : 'closed';
  return {
    state,
    toggle: useCallback(
      () => (isWide ? panels.set({ outline: !panels.outline }) : setDrawerOpen((isOpen) => !isOpen)),
      [isWide, panels],
    ),
    close: useCallback(() => setDrawerOpen(false), []),
  } as const;
}
