import { ArrowLeft, ArrowLeftRight, ArrowRight, Columns2, PanelLeft } from 'lucide-react';
import { IconButton } from '../ui/IconButton.tsx';
import { besideId } from './panes/open-tabs.ts';
import { swapPanes, toggleSplit } from './panes/tab-commands.ts';
import { useOpenTabs, useStep } from './panes/window-navigation.ts';
import { SearchField } from './SearchField.tsx';
import { toggleSidebar, useIsSidebarOpen } from './sidebar-state.ts';
import { Tabs } from './Tabs.tsx';
import styles from './TitleBar.module.css';

/** Goes through the places in the order in which they were opened, holds what is open, and searches. */
export function TitleBar() {
  const isSidebarOpen = useIsSidebarOpen();
  const isSplit = besideId(useOpenTabs()) !== null;
  // Where Back and Forward lead changes with every step.
  useStep();
  // Where the browser cannot say, both stay on: going nowhere does no harm.
  const history = window.navigation;
  return (
    <header data-region="" className={styles.bar}>
      <IconButton
        label={isSidebarOpen ? 'Hide sidebar' : 'Show sidebar'}
        command="app.sidebar"
        onClick={toggleSidebar}
      >
        <PanelLeft aria-hidden="true" />
      </IconButton>
      <IconButton
        label="Back"
        command="app.back"
        disabled={history?.canGoBack === false}
        onClick={() => window.history.back()}
      >
        <ArrowLeft aria-hidden="true" />
      </IconButton>
      <IconButton
        label="Forward"
        command="app.forward"
        disabled={history?.canGoForward === false}
        onClick={() => window.history.forward()}
      >
        <ArrowRight aria-hidden="true" />
      </IconButton>
      <Tabs />
      <span className={styles.space} />
      {isSplit && (
        <IconButton label="Swap sides" command="app.swap-sides" onClick={() => void swapPanes()}>
          <ArrowLeftRight aria-hidden="true" />
        </IconButton>
      )}
      <IconButton
        label={isSplit ? 'Close the other side' : 'Show another document to the side'}
        command="app.side"
        aria-pressed={isSplit}
        onClick={() => void toggleSplit()}
      >
        <Columns2 aria-hidden="true" />
      </IconButton>
      <SearchField />
    </header>
  );
}
