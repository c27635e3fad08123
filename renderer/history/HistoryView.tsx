import { History } from 'lucide-react';
import { Fragment, useRef } from 'react';
import type { HistoryStep } from '../../core/model/history.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import { useDocumentName } from '../app/document-queries.ts';
import { PaneMain } from '../app/panes/PaneMain.tsx';
import { toHash } from '../app/place.ts';
import { ReadProblem } from '../app/ReadProblem.tsx';
import { displayTitle } from '../library/display-title.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import { useRovingFocus } from '../ui/use-roving-focus.ts';
import styles from './HistoryView.module.css';
import { clockOf, dayOf, wordsOf } from './history-words.ts';
import { undoThrough } from './undo-through.ts';
import { useHistory } from './use-history.ts';

/** What was done, the last first: in the library, or in one document. Undo takes back as far as is wanted. */
export function HistoryView({ documentId }: { documentId: DocumentId | undefined }) {
  const history = useHistory(documentId);
  const list = useRef<HTMLDivElement>(null);
  const roving = useRovingFocus(list);
  const steps = history.data?.pages.flatMap((page) => page.steps) ?? [];
  const about = useDocumentName(documentId);
  return (
    <PaneMain className={styles.history} aria-label="History">
      {history.isPending && <LoadingLine />}
      <header className={styles.header}>
        <h1>History</h1>
        {about && (
          <span className={styles.about}>
            of <bdi>{displayTitle(about).text}</bdi>
          </span>
        )}
        {documentId && <a href={toHash({ view: 'history' })}>Show all documents</a>}
      </header>
      {history.isError && <ReadProblem error={history.error} onRetry={history.refetch} />}
      {history.data && steps.length === 0 && (
        <EmptyState icon={<History aria-hidden="true" />} title="Nothing was done here yet." />
      )}
      <div className={styles.scroller} ref={list} {...roving}>
        <ol className={styles.steps} aria-label="What was done, the last first">
          {steps.map((step, index) => {
            const day = dayOf(step.at, Date.now());
            const before = steps[index - 1];
            return (
              <Fragment key={step.seq}>
                {(!before || dayOf(before.at, Date.now()) !== day) && (
                  <li className={styles.day}>
                    <h2>{day}</h2>
                  </li>
                )}
                <Step step={step} />
              </Fragment>
            );
          })}
        </ol>
        {history.hasNextPage && (
          <div className={styles.more}>
            <Button disabled={history.isFetchingNextPage} onClick={() => void history.fetchNextPage()}>
              Show more
            </Button>
          </div>
        )}
      </div>
    </PaneMain>
  );
}

/** The words that a step was about, as a link to them if they are there. */
function About({ step: { about, highlightId, documents } }: { step: HistoryStep }) {
  const [document] = documents;
  const words = <bdi>{about}</bdi>;
  if (!highlightId || !document) return <small>{words}</small>;
  const place = { view: 'document' as const, id: document.id, highlightId };
  return (
    <small>
      <a data-roving="" href={toHash(place)}>
        {words}
      </a>
    </small>
  );
}

function Step({ step }: { step: HistoryStep }) {
  const { undoSteps: depth, documents, documentCount } = step;
  return (
    <li className={styles.step} data-how={step.how}>
      <time className={styles.clock} dateTime={new Date(step.at).toISOString()}>
        {clockOf(step.at)}
      </time>
      <span className={styles.words}>
        <span>{wordsOf(step)}</span>
        {step.about && <About step={step} />}
        {documents.length > 0 && (
          <small>
            {documents.map((document, index) => (
              <Fragment key={document.id}>
                {index > 0 && ', '}
                {document.isInTrash ? (
                  <bdi>{displayTitle(document).text}</bdi>
                ) : (
                  <a data-roving="" href={toHash({ view: 'document', id: document.id })}>
                    <bdi>{displayTitle(document).text}</bdi>
                  </a>
                )}
              </Fragment>
            ))}
            {documentCount > documents.length && ` and ${documentCount - documents.length} more`}
          </small>
        )}
      </span>
      {depth !== null && step.how !== 'undone' && (
        <Button kind="quiet" data-roving="" onClick={() => void undoThrough(step)}>
          {depth === 1 ? 'Undo' : `Undo this and ${depth - 1} later`}
        </Button>
      )}
    </li>
  );
}
