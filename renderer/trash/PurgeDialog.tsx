import { useRef } from 'react';
import type { TrashKind } from '../../core/model/trash.ts';
import { Button } from '../ui/Button.tsx';
import { countOf } from '../ui/count-of.ts';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './TrashView.module.css';

export interface PurgeDialogProps {
  readonly count: number;
  /** The kind, if it is one thing. */
  readonly kind: TrashKind | null;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something leaves the reach of undo. */
export function PurgeDialog({ count, kind, onConfirm, onClose }: PurgeDialogProps) {
  const cancel = useRef<HTMLButtonElement>(null);
  const what = kind ? `this ${kind}` : countOf(count, 'thing');
  return (
    <Dialog title={`Delete ${what} for good?`} onClose={onClose} initialFocus={cancel}>
      <p className={styles.warning}>
        {count === 1 ? 'It goes' : 'They go'} with all that belongs to {count === 1 ? 'it' : 'them'}: a
        document’s text and highlights, a highlight’s note. This cannot be undone.
      </p>
      <div className="dialog-actions">
        <Button ref={cancel} onClick={onClose}>
          Cancel
        </Button>
        <Button kind="destructive" onClick={onConfirm}>
          Delete for good
        </Button>
      </div>
    </Dialog>
  );
}
