import { HardDrive, LoaderCircle } from 'lucide-react';
import { useMemo } from 'react';
import { importPanelId } from '../library/ImportPanel.tsx';
import { countJobs } from '../library/import-summary.ts';
import { countOf } from '../ui/count-of.ts';
import { useImports } from './imports.ts';
import { goTo } from './panes/window-navigation.ts';
import { useLibraryInfo } from './queries.ts';
import styles from './StatusBar.module.css';
import { setStatusSlot } from './status-slot.ts';
import { ThemeMenu } from './ThemeMenu.tsx';
import { useConnection } from './transport/connection.ts';

/** What is known now: where the work is kept, when it was saved, how much there is. */
export function StatusBar() {
  const { data: info } = useLibraryInfo();
  const jobs = useImports();
  const connection = useConnection();
  const { total, finished, attention, isPaused } = useMemo(() => countJobs(jobs), [jobs]);
  return (
    <footer data-region="" className={styles.status}>
      <span>
        <HardDrive aria-hidden="true" />
        On this computer only
      </span>
      {connection === 'reconnecting' && <span>Connecting again</span>}
      {info?.journal.savedAt != null && <span>Saved {savedAt(info.journal.savedAt)}</span>}
      {info && info.documents > 0 && (
        <span>
          {countOf(info.documents, 'document')}, {countOf(info.highlights, 'highlight')}
        </span>
      )}
      <span className={styles.space} />
      <span ref={setStatusSlot} className={styles.slot} />
      {(finished < total || attention > 0) && (
        <button type="button" onClick={showImports}>
          {finished < total && !isPaused && <LoaderCircle className={styles.turning} aria-hidden="true" />}
          {finished < total
            ? `${isPaused ? 'Import paused' : 'Importing'}, ${finished} of ${total}`
            : `${countOf(attention, 'imported file')} to look at`}
        </button>
      )}
      <ThemeMenu />
    </footer>
  );
}

/** Goes to the library, where the panel is, and to it. */
function showImports(): void {
  goTo({ view: 'library' });
  // The view is drawn in the next frame.
  requestAnimationFrame(() => {
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${importPanelId} [tabindex]`)?.focus());
  });
}

/** The time of day; with the day, if that is not today. */
function savedAt(time: number): string {
  const then = new Date(time);
  const clock = then.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  if (then.toDateString() === new Date().toDateString()) return clock;
  return `${then.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })}, ${clock}`;
}
