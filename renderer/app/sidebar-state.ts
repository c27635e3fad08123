import { useSyncExternalStore } from 'react';
import type { OpenTabs } from './panes/open-tabs.ts';
import { navigation, useOpenTabs } from './panes/window-navigation.ts';
import { usePreferences } from './queries.ts';
import { setPreferences } from './set-preferences.ts';

/** Views that need the width open with the rail, whatever the preference; there the sidebar is open for the moment. */
const isNarrow = ({ tabs, shown }: OpenTabs): boolean =>
  shown.length === 2 ||
  tabs.some(
    ({ id, place: { view } }) =>
      id === shown[0] && (view === 'document' || view === 'codebook' || view === 'names'),
  );

const listeners = new Set<() => void>();
let isOpenInNarrowViews = false;
let isWanted = true;

/** Whether the sidebar stands open here; otherwise the icon rail does. */
export function useIsSidebarOpen(): boolean {
  const { data: preferences } = usePreferences();
  isWanted = preferences?.showSidebar ?? true;
  const open = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isOpenInNarrowViews,
  );
  return isNarrow(useOpenTabs()) ? open : isWanted;
}

export function toggleSidebar(): void {
  if (isNarrow(navigation.open)) {
    isOpenInNarrowViews = !isOpenInNarrowViews;
    for (const listener of listeners) listener();
  } else {
    void setPreferences({ showSidebar: !isWanted });
  }
}
