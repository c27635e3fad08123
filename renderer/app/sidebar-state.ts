import { useSyncExternalStore } from 'react';
import type { OpenTabs } from './panes/open-tabs.ts';
import { navigation, useOpenTabs } from './panes/window-navigation.ts';
import type { Place } from './place.ts';
import { usePreferences } from './queries.ts';
import { setPreferences } from './set-preferences.ts';

/** Views that need the width of any window, and those that need that of a small one. */
const wideViews: readonly Place['view'][] = ['document', 'codebook', 'names', 'highlights'];
const wideInSmallWindows: readonly Place['view'][] = [...wideViews, 'dossier', 'clean-up'];

const smallWindow = matchMedia('(max-width: 1239px)');

/** Views that need the width open with the rail, whatever the preference; there the sidebar is open for the moment. */
function isNarrow({ tabs, shown }: OpenTabs): boolean {
  const views = smallWindow.matches ? wideInSmallWindows : wideViews;
  return shown.length === 2 || tabs.some(({ id, place }) => id === shown[0] && views.includes(place.view));
}

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
  useSyncExternalStore(onWindowSize, () => smallWindow.matches);
  return isNarrow(useOpenTabs()) ? open : isWanted;
}

function onWindowSize(listener: () => void): () => void {
  smallWindow.addEventListener('change', listener);
  return () => smallWindow.removeEventListener('change', listener);
}

export function toggleSidebar(): void {
  if (isNarrow(navigation.open)) {
    isOpenInNarrowViews = !isOpenInNarrowViews;
    for (const listener of listeners) listener();
  } else {
    void setPreferences({ showSidebar: !isWanted });
  }
}
