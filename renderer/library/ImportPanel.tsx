import { CircleCheck, CircleDashed, LoaderCircle, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { DocumentId } from '../../core/model/ids.ts';
import { imports } from '../app/imports.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { useDocuments } from '../app/queries.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import styles from './ImportPanel.module.css';
import type { ImportJob } from './import-queue.ts';
import { countJobs, describeJob, type ImportTone, inPanelOrder } from './import-summary.ts';
import { selectedDocument } from './selection.ts';

const icons = { attention: TriangleAlert, running: LoaderCircle, good: CircleCheck, waiting: CircleDashed };

/** What becomes of the files that are being imported; it stays until it is closed. */
export function ImportPanel({ jobs }: { jobs: readonly ImportJob[] }) {
  const { total, finished, attention } = countJobs(jobs);
  const isRunning = finished < total;
  const { data: documents } = useDocuments();
  const ids = new Set(documents?.map(({ id }) => id));
  const present = ({ state }: ImportJob): DocumentId | null => {
    const id = state.stage === 'done' ? state.result.documentId : null;
    return id && ids.has(id) ? id : null;
  };
  return (
    <section className={styles.panel} aria-label="Import">
      <header>
        <div role="status">
          <strong>
            {isRunning ? 'Importing' : 'Imported'} {countOf(total, 'file')}
          </strong>
          <small>
            {finished - attention} done
            {attention > 0 && <span className={styles.warn}>, {attention} to look at</span>}
          </small>
        </div>
        {isRunning ? (
          <Button kind="quiet" onClick={() => imports.cancel()}>
            Cancel
          </Button>
        ) : (
          <Button kind="quiet" onClick={() => imports.clear()}>
            Close
          </Button>
        )}
      </header>
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled list is reached by keyboard */}
      <ul tabIndex={0} aria-label="Files">
        {inPanelOrder(jobs).map((job) => (
          <JobLine key={job.key} job={job} documentId={present(job)} />
        ))}
      </ul>
    </section>
  );
}

const JobLine = memo(function JobLine({
  job,
  documentId,
}: {
  job: ImportJob;
  documentId: DocumentId | null;
}) {
  const { tone, sentence } = describeJob(job);
  return (
    <li>
      <ToneIcon tone={tone} />
      <div>
        <bdi>{job.name}</bdi>
        <small>{sentence}</small>
      </div>
      {documentId && (
        <Button
          kind="link"
          aria-label={`Show ${job.name}`}
          onClick={() => {
            selectedDocument.set(documentId);
            goTo({ view: 'library' });
          }}
        >
          Show
        </Button>
      )}
    </li>
  );
});

function ToneIcon({ tone }: { tone: ImportTone }) {
  const Icon = icons[tone];
  return <Icon className={styles[tone]} size={14} strokeWidth={1.9} aria-hidden="true" />;
}
