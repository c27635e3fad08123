import { CircleCheck, CircleDashed, ListChecks, LoaderCircle, TriangleAlert, X } from 'lucide-react';
import { memo } from 'react';
import type { DocumentId } from '../../core/model/ids.ts';
import { importActions, imports } from '../app/imports.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { toHash } from '../app/place.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { GuessedEncoding } from '../versions/GuessedEncoding.tsx';
import { NewVersionHelp } from '../versions/NewVersionHelp.tsx';
import { EncodingHelp, PasswordHelp } from './ImportHelp.tsx';
import styles from './ImportPanel.module.css';
import type { ShownJob } from './import-queue.ts';
import { describeJob, helpFor, type ImportTone } from './import-summary.ts';
import { selectedDocument } from './selection.ts';

const icons = {
  attention: TriangleAlert,
  check: ListChecks,
  running: LoaderCircle,
  good: CircleCheck,
  waiting: CircleDashed,
};

/** One file of the panel: what became of it, and what can be done. `documentId`: its document, if it is in the library. */
export const ImportLine = memo(function ImportLine({
  job,
  documentId,
}: {
  job: ShownJob;
  documentId: DocumentId | null;
}) {
  const { tone, sentence } = describeJob(job);
  return (
    <>
      <ToneIcon tone={tone} />
      <div className={styles.words}>
        <bdi>{job.name}</bdi>
        <small>{sentence}</small>
        <InlineHelp job={job} />
        {documentId && job.state.stage === 'done' && (job.state.outcome.mentions ?? 0) > 0 && (
          <a className={styles.names} href={toHash({ view: 'names', id: documentId })}>
            {countOf(job.state.outcome.mentions ?? 0, 'known name')} to review
          </a>
        )}
        {documentId && job.state.stage === 'done' && job.state.outcome.warnings.length > 0 && (
          <GuessedEncoding documentId={documentId} />
        )}
        {documentId && job.state.stage === 'done' && job.state.outcome.status === 'new-version' && (
          <NewVersionHelp documentId={documentId} knownBy={job.state.outcome.knownBy} />
        )}
      </div>
      <LineButton job={job} documentId={documentId} />
    </>
  );
});

/** Asks for what the file needs, where it is asked for. */
function InlineHelp({ job }: { job: ShownJob }) {
  const help = helpFor(job);
  if (help === 'password') return <PasswordHelp job={job} />;
  return help === 'encoding' ? <EncodingHelp job={job} /> : null;
}

function LineButton({
  job: { id, name, state },
  documentId,
}: {
  job: ShownJob;
  documentId: DocumentId | null;
}) {
  const help = helpFor({ id, name, state });
  if (state.stage === 'refused') {
    return (
      <IconButton size="small" label={`Close the line of ${name}`} onClick={() => imports.forgetRefused(id)}>
        <X aria-hidden="true" />
      </IconButton>
    );
  }
  if (help === 'cancel') {
    return (
      <IconButton size="small" label={`Cancel ${name}`} onClick={() => void importActions.cancel(id)}>
        <X aria-hidden="true" />
      </IconButton>
    );
  }
  if (help === 'retry') {
    return (
      <Button kind="link" aria-label={`Retry ${name}`} onClick={() => void importActions.retry(id)}>
        Retry
      </Button>
    );
  }
  if (!documentId) return null;
  if (help === 'check') {
    return (
      <Button
        kind="link"
        aria-label={`Check ${name}`}
        onClick={() => goTo({ view: 'clean-up', id: documentId })}
      >
        Check
      </Button>
    );
  }
  if (help === 'review') {
    return (
      <Button
        kind="link"
        aria-label={`Review ${name}`}
        onClick={() => goTo({ view: 'review', id: documentId })}
      >
        Review
      </Button>
    );
  }
  return (
    <Button
      kind="link"
      aria-label={`Show ${name}`}
      onClick={() => {
        selectedDocument.set(documentId);
        goTo({ view: 'library' });
      }}
    >
      Show
    </Button>
  );
}

function ToneIcon({ tone }: { tone: ImportTone }) {
  const Icon = icons[tone];
  return <Icon className={styles[tone]} size={14} strokeWidth={1.9} aria-hidden="true" />;
}
