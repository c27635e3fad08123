import { ArrowLeftRight, Columns2, PanelRightClose, RotateCcw, X } from 'lucide-react';
import type { MenuEntry } from '../ui/menu-entry.tsx';
import { besideId, homeId, type OpenTabs, othersThan, type TabId, tabsAfter } from './panes/open-tabs.ts';
import {
  closeOtherTabs,
  closeTab,
  closeTabsAfter,
  reopenTab,
  showTabBeside,
  swapPanes,
  toggleSplit,
} from './panes/tab-commands.ts';

/** What can be done with a tab. */
export function tabMenu(open: OpenTabs, id: TabId): MenuEntry[] {
  const isShown = open.shown.includes(id);
  const isSplit = besideId(open) !== null;
  const entries: (MenuEntry | false)[] = [
    !(isShown && isSplit) &&
      !(id === homeId && id === open.active) && {
        label: 'Show to the side',
        icon: <Columns2 aria-hidden="true" />,
        onSelect: () => void showTabBeside(id),
      },
    isShown &&
      isSplit && {
        label: 'Swap sides',
        icon: <ArrowLeftRight aria-hidden="true" />,
        command: 'app.swap-sides',
        onSelect: () => void swapPanes(),
      },
    isShown &&
      isSplit && {
        label: 'Close the other side',
        icon: <PanelRightClose aria-hidden="true" />,
        ...(id === open.active ? { command: 'app.side' as const } : {}),
        onSelect: () => void toggleSplit(),
      },
    id !== homeId && {
      label: 'Close',
      icon: <X aria-hidden="true" />,
      ...(id === open.active ? { command: 'app.close-tab' as const } : {}),
      onSelect: () => void closeTab(id),
    },
    othersThan(open, id).length > 0 && {
      label: id === homeId ? 'Close all tabs' : 'Close the other tabs',
      icon: <X aria-hidden="true" />,
      onSelect: () => void closeOtherTabs(id),
    },
    id !== homeId &&
      tabsAfter(open, id).length > 0 && {
        label: 'Close the tabs after it',
        icon: <X aria-hidden="true" />,
        onSelect: () => void closeTabsAfter(id),
      },
    open.closed.length > 0 && {
      label: 'Open the closed tab again',
      icon: <RotateCcw aria-hidden="true" />,
      command: 'app.reopen-tab',
      onSelect: () => void reopenTab(),
    },
  ];
  return entries.filter((entry) => entry !== false);
}
