import { CircleCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ToReview } from '../../core/contract/captures.ts';
import type { TextRange } from '../../core/model/highlight.ts';
import type { DocumentId, HighlightId } from '../../core/model/ids.ts';
import { confirmHighlights } from '../app/commands.ts';
import { useDocumentNames } from '../app/document-queries.ts';
import { useKeys } from '../app/keymap/use-keys.ts';
import { PaneMain } from '../app/panes/PaneMain.tsx';
import { usePane } from '../app/panes/pane-context.ts';
import { goTo } from '../app/panes/window-navigation.ts';
import { toHash } from '../app/place.ts';
import { useReview } from '../app/queries.ts';
import { ReadProblem } from '../app/ReadProblem.tsx';
import { displayTitle } from '../library/display-title.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import { ConfirmAll } from './ConfirmAll.tsx';
import { ReviewItem } from './ReviewItem.tsx';
import styles from './ReviewView.module.css';
import { setReviewPanel } from './review-panel.ts';

/** Highlights that wait for a look, since their texts have changed: of the library, or of one document. */
export function ReviewView({ documentId }: { documentId: DocumentId | undefined }) {
  const review = useReview(documentId);
  const [currentId, setCurrent] = useState<HighlightId | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const items = review.data ?? [];
  const current = items.find(({ id }) => id === currentId) ?? items[0];
  const groups = [...Map.groupBy(items, (item) => item.documentId)];
  const names = useDocumentNames(groups.map(([id]) => id));
  const changed = items.filter(({ state }) => state === 'changed');

  const onDone = () => {
    const at = items.findIndex(({ id }) => id === current?.id);
    const next = items[at + 1] ?? items[at - 1];
    setCurrent(next?.id ?? null);
    if (next) list.current?.querySelector<HTMLElement>(`[data-review="${next.id}"]`)?.focus();
  };
  const open = (item: ToReview, range: TextRange | null) => {
    setReviewPanel(item.documentId, { isOpen: true, currentId: item.id });
    if (item.state === 'changed') goTo({ view: 'document', id: item.documentId, highlightId: item.id });
    else goTo({ view: 'document', id: item.documentId, ...(range ? { at: range.start } : {}) });
  };

  const { isActive } = usePane();
  useKeys(
    {
      'review.confirm': () => {
        if (current?.state !== 'changed') return false;
        onDone();
        void confirmHighlights([current.id]);
        return true;
      },
    },
    { isActive },
  );

  return (
    <PaneMain className={styles.review} aria-label="To place">
      {review.isPending && <LoadingLine />}
      <header className={styles.header}>
        <h1>To place</h1>
        {review.data && <span>{countOf(items.length, 'highlight')}</span>}
        {documentId && <a href={toHash({ view: 'review' })}>Show all documents</a>}
        {changed.length > 1 && <ConfirmAll ids={changed.map(({ id }) => id)} />}
      </header>
      {review.isError && <ReadProblem error={review.error} onRetry={review.refetch} />}
      {review.data && items.length === 0 && (
        <EmptyState icon={<CircleCheck aria-hidden="true" />} title="Every highlight is in its place.">
          <Button onClick={() => goTo({ view: 'library' })}>Go to the library</Button>
        </EmptyState>
      )}
      <div className={styles.scroller} ref={list}>
        {groups.map(([id, ofDocument]) => {
          const document = names.get(id);
          return (
            <section key={id} className={styles.group}>
              <h2>
                <a href={toHash({ view: 'document', id })}>
                  <bdi>{document ? displayTitle(document).text : 'Document'}</bdi>
                </a>
              </h2>
              {ofDocument.map((item) => (
                <div key={item.id} className={styles.line}>
                  <ReviewItem
                    item={item}
                    language={document?.language ?? null}
                    isCurrent={item.id === current?.id}
                    onChoose={() => setCurrent(item.id)}
                    onShow={(range) => open(item, range)}
                    onPlaceHere={null}
                    hasSelection={false}
                    onDone={onDone}
                  />
                  {item.state === 'lost' && item.id === current?.id && (
                    <Button onClick={() => open(item, null)}>Place it in the text</Button>
                  )}
                </div>
              ))}
            </section>
          );
        })}
      </div>
    </PaneMain>
  );
}
