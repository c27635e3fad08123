import { announce } from '../ui/announce.ts';
import { useKeys } from './keymap/use-keys.ts';
import type { TabId } from './panes/open-tabs.ts';
import {
  activateOtherPane,
  closeTab,
  moveTabBy,
  reopenTab,
  stepTab,
  swapPanes,
  toggleSplit,
} from './panes/tab-commands.ts';
import { navigation } from './panes/window-navigation.ts';

/** Gives the keys of tabs and sides what they do. In the strip they act on the tab that has the focus. */
export function useTabKeys(): void {
  useKeys({
    'app.next-tab': () => stepTab(1),
    'app.previous-tab': () => stepTab(-1),
    // With no tab left there is nothing to close, and the window stays.
    'app.close-tab': () => closeTab() || true,
    'app.reopen-tab': reopenTab,
    'app.move-tab-on': () => move(1),
    'app.move-tab-back': () => move(-1),
    'app.side': toggleSplit,
    'app.other-side': activateOtherPane,
    'app.swap-sides': swapPanes,
  });
}

function move(by: 1 | -1): boolean {
  const focused = document.activeElement;
  const id: TabId | undefined = focused?.closest<HTMLElement>('[data-tab]')?.dataset.tab;
  if (!moveTabBy(by, id)) return false;
  const { tabs, active } = navigation.open;
  announce(`Tab ${tabs.findIndex((tab) => tab.id === (id ?? active)) + 1} of ${tabs.length}`);
  // The element may have been taken out and put in elsewhere, which takes the focus from it.
  const refocus = () =>
    focused instanceof HTMLElement && document.activeElement === document.body && focused.focus();
  if (id) requestAnimationFrame(refocus);
  return true;
}
