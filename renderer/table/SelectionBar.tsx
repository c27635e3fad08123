import { Palette, Tag, Trash2, X } from 'lucide-react';
import type { TableChoice } from '../../core/contract/highlight-table.ts';
import { CommandKey } from '../app/keymap/CommandKey.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './SelectionBar.module.css';
import { TableExportMenu } from './TableExportMenu.tsx';
import type { TableState } from './table-state.ts';

export interface SelectionBarProps {
  readonly chosen: number;
  readonly total: number;
  readonly choice: TableChoice;
  readonly state: TableState;
  readonly onTag: () => void;
  readonly onMark: () => void;
  readonly onDelete: () => void;
  readonly onLeave: () => void;
}

/** What can be done with the chosen highlights. */
export function SelectionBar({ chosen, total, choice, state, ...on }: SelectionBarProps) {
  return (
    <section className={styles.bar} aria-label="Selected highlights">
      <p role="status">
        <strong>{chosen.toLocaleString('en')} selected</strong> of {total.toLocaleString('en')}
      </p>
      <Button kind="quiet" onClick={on.onTag}>
        <Tag aria-hidden="true" />
        Tag
        <CommandKey id="reader.tag" />
      </Button>
      <Button kind="quiet" onClick={on.onMark}>
        <Palette aria-hidden="true" />
        Mark
        <CommandKey id="table.mark" />
      </Button>
      <span className={styles.space} />
      <Button kind="quiet" onClick={on.onDelete}>
        <Trash2 aria-hidden="true" />
        Delete
      </Button>
      <TableExportMenu choice={choice} state={state} count={chosen} />
      <IconButton label="Select nothing" keys="Escape" onClick={on.onLeave}>
        <X aria-hidden="true" />
      </IconButton>
    </section>
  );
}
