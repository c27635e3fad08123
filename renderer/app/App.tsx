import '../ui/tokens.css';
import '../ui/base.css';
import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { useTypeProperties } from '../typography/use-typography.ts';
import { useTheme } from '../ui/theme.ts';
import { Dialogs } from './Dialogs.tsx';
import { DropTarget } from './DropTarget.tsx';
import { Frame } from './Frame.tsx';
import { useImportChanges } from './imports.ts';
import { useKeymapSettings } from './keymap/keymap-store.ts';
import { useRecentPlaces } from './palette/recent.ts';
import { useGoneTabs } from './panes/use-gone-tabs.ts';
import { usePreferences } from './queries.ts';
import { Toasts } from './toasts.tsx';
import { useAppKeys } from './use-app-keys.ts';
import { useLibraryChanges } from './use-library-changes.ts';
import { useTabKeys } from './use-tab-keys.ts';

/** Drawn anew for reasons of its parts only, not for those of the whole. */
const parts = (
  <CSPProvider disableStyleElements>
    <Tooltip.Provider>
      <Frame />
      <Dialogs />
      <DropTarget />
      <Toasts />
    </Tooltip.Provider>
  </CSPProvider>
);

export function App() {
  const { data: preferences } = usePreferences();
  useTheme(preferences?.theme ?? 'system');
  useTypeProperties();
  useLibraryChanges();
  useImportChanges();
  useKeymapSettings();
  useAppKeys();
  useTabKeys();
  useGoneTabs();
  useRecentPlaces();
  return parts;
}
