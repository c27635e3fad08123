import { ChevronDown, ChevronUp, MapPin } from 'lucide-react';
import { useRef } from 'react';
import type { HighlightId } from '../../core/model/ids.ts';
import { confirmHighlights, placeHighlight } from '../app/commands.ts';
import { useKeys } from '../app/keymap/use-keys.ts';
import { usePaneLabel } from '../app/panes/pane-context.ts';
import { useReview } from '../app/queries.ts';
import { useReading } from '../reader/reading.ts';
import { ConfirmAll } from './ConfirmAll.tsx';
import { ReviewItem } from './ReviewItem.tsx';
import { setReviewPanel, useReviewPanel } from './review-panel.ts';
import styles from './ToPlace.module.css';

/** The list at the top of the margin: highlights whose words have changed, and those without a certain place. */
export function ToPlace() {
  const { document, shape, surface, model, isActive, select } = useReading();
  const { data: items = [] } = useReview(document.id, { enabled: document.toReview > 0 });
  const { isOpen, currentId } = useReviewPanel(document.id);
  const list = useRef<HTMLDivElement>(null);
  const label = usePaneLabel('To place');
  const current = items.find(({ id }) => id === currentId) ?? items[0];
  const { selection } = model;

  const choose = (id: HighlightId | null) => setReviewPanel(document.id, { currentId: id });
  /** Chooses the next one before this one goes. */
  const onDone = () => {
    const at = items.findIndex(({ id }) => id === current?.id);
    const next = items[at + 1] ?? items[at - 1];
    const hasFocus = list.current?.contains(window.document.activeElement);
    choose(next?.id ?? null);
    if (!next) surface.focus();
    else if (hasFocus) list.current?.querySelector<HTMLElement>(`[data-review="${next.id}"]`)?.focus();
  };
  const placeHere = () => {
    if (!current || !selection) return false;
    onDone();
    void placeHighlight(current.id, { versionId: shape.versionId, range: selection });
    return true;
  };
  useKeys(
    {
      'review.place': () => isOpen && placeHere(),
      'review.confirm': () => {
        if (!isOpen || current?.state !== 'changed') return false;
        onDone();
        void confirmHighlights([current.id]);
        return true;
      },
      'app.review': () => {
        if (!current) return false;
        setReviewPanel(document.id, { isOpen: true });
        setTimeout(() => list.current?.querySelector<HTMLElement>('[data-review][tabindex="0"]')?.focus());
        return true;
      },
    },
    { isActive },
  );
  if (document.toReview === 0 || !current) return null;
  const changed = items.filter(({ state }) => state === 'changed');
  return (
    <div className={styles.place} data-open={isOpen} data-to-place={isOpen ? 'open' : undefined}>
      <aside className={styles.panel} aria-label={label} data-open={isOpen} dir="ltr">
        <button
          type="button"
          className={styles.head}
          aria-expanded={isOpen}
          onClick={() => setReviewPanel(document.id, { isOpen: !isOpen })}
        >
          <MapPin aria-hidden="true" />
          <strong>To place</strong>
          <span>{items.length}</span>
          {isOpen ? <ChevronUp aria-hidden="true" /> : <ChevronDown aria-hidden="true" />}
        </button>
        {isOpen && (
          <div ref={list} className={styles.list}>
            {items.map((item) => (
              <ReviewItem
                key={item.id}
                item={item}
                language={document.language}
                isCurrent={item.id === current.id}
                onChoose={() => currentId !== item.id && choose(item.id)}
                onShow={(range) => {
                  if (item.state === 'changed') select(item.id);
                  else void surface.reveal(range, { pulse: true });
                }}
                onPlaceHere={placeHere}
                hasSelection={selection !== null}
                onDone={onDone}
              />
            ))}
          </div>
        )}
        {isOpen && changed.length > 1 && (
          <footer className={styles.foot}>
            <ConfirmAll kind="link" ids={changed.map(({ id }) => id)} />
          </footer>
        )}
      </aside>
    </div>
  );
}
