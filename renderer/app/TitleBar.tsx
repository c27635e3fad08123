import { ArrowLeft, ArrowRight, PanelLeft } from 'lucide-react';
import { IconButton } from '../ui/IconButton.tsx';
import { usePlace } from './place.ts';
import { SearchField } from './SearchField.tsx';
import { toggleSidebar, useIsSidebarOpen } from './sidebar-state.ts';
import { Tabs } from './Tabs.tsx';
import styles from './TitleBar.module.css';

/** Goes through the places in the order in which they were opened, holds what is open, and searches. */
export function TitleBar() {
  const isSidebarOpen = useIsSidebarOpen();
  usePlace();
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
      <SearchField />
    </header>
  );
}
