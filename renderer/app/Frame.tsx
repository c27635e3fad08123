import { memo } from 'react';
import { FirstRun } from '../library/FirstRun.tsx';
import styles from './Frame.module.css';
import { useFocusMode } from './focus-mode.ts';
import { useHasImports } from './imports.ts';
import { usePlace } from './panes/window-navigation.ts';
import { useLibraryInfo } from './queries.ts';
import { Rail } from './Rail.tsx';
import { Sidebar } from './Sidebar.tsx';
import { StatusBar } from './StatusBar.tsx';
import { StoppedNotice } from './StoppedNotice.tsx';
import { useIsSidebarOpen } from './sidebar-state.ts';
import { TitleBar } from './TitleBar.tsx';
import { View } from './View.tsx';

/** The window. A library that never held a thing shows how to begin. */
export function Frame() {
  return useIsFirstRun() ? <FirstWindow /> : <Window />;
}

const FirstWindow = () => (
  <div className={styles.bare}>
    <StoppedNotice />
    <FirstRun />
    <StatusBar />
  </div>
);

/**
 * Title bar, sidebar or rail, the view, status bar; in focus mode the view alone. Not drawn again when the library's counts
 * are other ones, as they are all the time during an import.
 */
const Window = memo(function Window() {
  const isSidebarOpen = useIsSidebarOpen();
  const isFocused = useFocusMode();
  return (
    <div className={styles.window}>
      {!isFocused && <TitleBar />}
      <StoppedNotice />
      <div className={styles.middle}>
        {!isFocused && (isSidebarOpen ? <Sidebar /> : <Rail />)}
        <View />
      </div>
      {!isFocused && <StatusBar />}
    </div>
  );
});

function useIsFirstRun(): boolean {
  const { data: info } = useLibraryInfo();
  const hasImports = useHasImports();
  const { view } = usePlace();
  return view === 'library' && info?.documents === 0 && !hasImports && info.trash === 0;
}
