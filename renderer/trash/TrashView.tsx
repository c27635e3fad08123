import { RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { TrashItem, TrashKind } from '../../core/model/trash.ts';
import { purgeTrash, restoreFromTrash } from '../app/commands.ts';
import { PaneMain } from '../app/panes/PaneMain.tsx';
import { ReadProblem } from '../app/ReadProblem.tsx';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { LoadingLine } from '../ui/LoadingLine.tsx';
import { PurgeDialog } from './PurgeDialog.tsx';
import { TrashList } from './TrashList.tsx';
import styles from './TrashView.module.css';
import { totalOf } from './trash-rows.ts';
import { choiceOf, keyOf, noSelection, sizeOf, type TrashSelection } from './trash-selection.ts';
import { nameOf } from './trash-words.ts';
import { useTrash } from './use-trash.ts';

/** What was deleted in the last 30 days, to be restored or deleted for good. */
export function TrashView() {
  const trash = useTrash();
  const [selection, setSelection] = useState<TrashSelection>(noSelection);
  const [asked, setAsked] = useState<TrashSelection | null>(null);
  const counts = trash.data?.counts;
  const total = counts ? totalOf(counts) : 0;
  const chosen = Math.min(sizeOf(selection, total), total);

  const send = (wanted: TrashSelection, how: typeof purgeTrash | typeof restoreFromTrash) => {
    setSelection(noSelection);
    void how(choiceOf(wanted, total), nameIn(wanted, total));
  };
  const selectionOf = (item: TrashItem | null): TrashSelection =>
    item ? new Map([[item.id, keyOf(item)]]) : selection;

  return (
    <PaneMain className={styles.trash} aria-label="Trash">
      {trash.isPending && <LoadingLine />}
      <header className={styles.header}>
        <h1>Trash</h1>
        <span className={styles.total} aria-live="polite">
          {chosen > 0
            ? `${chosen.toLocaleString('en')} of ${countOf(total, 'thing')}`
            : total > 0 && countOf(total, 'thing')}
        </span>
        <span className={styles.space} />
        {total > 0 && (
          <>
            <Button onClick={() => send(chosen > 0 ? selection : 'all', restoreFromTrash)}>
              <RotateCcw aria-hidden="true" />
              {chosen > 0 ? 'Restore' : 'Restore all'}
            </Button>
            <Button onClick={() => setAsked(chosen > 0 ? selection : 'all')}>
              <Trash2 aria-hidden="true" />
              {chosen > 0 ? 'Delete for good' : 'Empty trash'}
            </Button>
          </>
        )}
      </header>
      {trash.isError && <ReadProblem error={trash.error} onRetry={trash.refetch} />}
      {counts && total === 0 && (
        <div className={styles.nothing}>
          <EmptyState
            icon={<Trash2 aria-hidden="true" />}
            title="Nothing in the trash. What you delete stays here for 30 days."
          />
        </div>
      )}
      {counts && total > 0 && (
        <>
          <p className={styles.hint}>What you delete stays here for 30 days and then goes for good.</p>
          <TrashList
            counts={counts}
            selection={selection}
            onSelect={setSelection}
            onRestore={(item) => send(selectionOf(item), restoreFromTrash)}
            onPurge={(item) => setAsked(selectionOf(item))}
          />
        </>
      )}
      {asked && (
        <PurgeDialog
          count={sizeOf(asked, total)}
          kind={kindIn(asked)}
          onClose={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            send(asked, purgeTrash);
          }}
        />
      )}
    </PaneMain>
  );
}

function kindIn(selection: TrashSelection): TrashKind | null {
  if (selection === 'all' || selection.size !== 1) return null;
  return [...selection.values()][0]?.kind ?? null;
}

function nameIn(selection: TrashSelection, total: number): string {
  return selection === 'all'
    ? countOf(total, 'thing')
    : nameOf([...selection.values()].map(({ kind }) => kind));
}
