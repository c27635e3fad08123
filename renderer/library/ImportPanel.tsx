import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useDocumentNames } from '../app/document-queries.ts';
import { importActions } from '../app/imports.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { ImportLine } from './ImportLine.tsx';
import styles from './ImportPanel.module.css';
import type { ShownJob } from './import-queue.ts';
import { countJobs, inPanelOrder, type JobCounts } from './import-summary.ts';

/** The element that the status bar leads to. */
export const importPanelId = 'import-panel';

/** What becomes of the files that are being imported; it stays until it is closed, also when the app is. */
export function ImportPanel({ jobs }: { jobs: readonly ShownJob[] }) {
  const counts = useMemo(() => countJobs(jobs), [jobs]);
  const rows = useMemo(() => inPanelOrder(jobs), [jobs]);
  const list = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    getItemKey: (index) => rows[index]?.id ?? index,
    estimateSize: () => 42,
    overscan: 6,
  });
  const documentOf = ({ state }: ShownJob) => (state.stage === 'done' ? state.outcome.documentId : null);
  const names = useDocumentNames(
    virtual.getVirtualItems().flatMap(({ index }) => {
      const job = rows[index];
      return (job && documentOf(job)) ?? [];
    }),
  );
  const present = (job: ShownJob) => {
    const id = documentOf(job);
    return id && names.get(id) ? id : null;
  };
  return (
    <section id={importPanelId} className={styles.panel} aria-label="Import">
      <header>
        <Summary counts={counts} />
        <PanelButtons counts={counts} />
      </header>
      <Bar counts={counts} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled list is reached by keyboard */}
      <section ref={list} className={styles.list} tabIndex={0} aria-label="Files">
        <ul style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ key, index, start }) => {
            const job = rows[index];
            return (
              job && (
                <li
                  key={key}
                  ref={virtual.measureElement}
                  data-index={index}
                  aria-posinset={index + 1}
                  aria-setsize={rows.length}
                  style={{ translate: `0 ${start}px` }}
                >
                  <ImportLine job={job} documentId={present(job)} />
                </li>
              )
            );
          })}
        </ul>
      </section>
    </section>
  );
}

function Summary({ counts: { total, finished, attention, toCheck, isPaused } }: { counts: JobCounts }) {
  const isRunning = finished < total;
  const verb = isRunning ? (isPaused ? 'Paused' : 'Importing') : 'Imported';
  return (
    <div role="status">
      <strong>
        {isPaused && isRunning ? `${verb}, ${countOf(total, 'file')}` : `${verb} ${countOf(total, 'file')}`}
      </strong>
      <small>
        {finished - attention} done
        {isRunning && `, ${total - finished} to go`}
        {toCheck > 0 && `, ${toCheck} cleaned up`}
        {attention > 0 && <span className={styles.warn}>, {attention} to look at</span>}
      </small>
    </div>
  );
}

function PanelButtons({ counts: { total, finished, isPaused } }: { counts: JobCounts }) {
  if (finished === total) {
    return (
      <Button kind="quiet" onClick={() => void importActions.clear()}>
        Close
      </Button>
    );
  }
  return (
    <>
      {isPaused ? (
        <Button kind="quiet" onClick={() => void importActions.resume()}>
          Go on
        </Button>
      ) : (
        <Button kind="quiet" onClick={() => void importActions.pause()}>
          Pause
        </Button>
      )}
      <Button kind="quiet" onClick={() => void importActions.cancelAll()}>
        Cancel
      </Button>
    </>
  );
}

function Bar({ counts: { total, finished, attention } }: { counts: JobCounts }) {
  return (
    <div
      className={styles.bar}
      role="progressbar"
      aria-label="Files imported"
      aria-valuenow={finished}
      aria-valuemin={0}
      aria-valuemax={total}
    >
      <i style={{ width: `${((finished - attention) / total) * 100}%` }} />
      <i className={styles.barAttention} style={{ width: `${(attention / total) * 100}%` }} />
    </div>
  );
}
