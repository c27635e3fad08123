import { Merge, Trash2, X } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './SelectionBar.module.css';

export interface SelectionBarProps {
  readonly count: number;
  readonly onMerge: () => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
}

/** What can be done with several tags at once. */
export function SelectionBar({ count, onMerge, onDelete, onClear }: SelectionBarProps) {
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected tags">
      <span role="status">{count.toLocaleString('en')} selected</span>
      <Button onClick={onMerge}>
        <Merge aria-hidden="true" />
        Merge
      </Button>
      <Button onClick={onDelete}>
        <Trash2 aria-hidden="true" />
        Delete
      </Button>
      <IconButton label="Select nothing" keys="Escape" size="small" onClick={onClear}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}
