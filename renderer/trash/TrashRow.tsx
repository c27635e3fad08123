// biome-ignore-all lint/a11y/useSemanticElements: a row of the grid in TrashList
// biome-ignore-all lint/a11y/useFocusableInteractive: the row takes the focus, its cells do not
import { Check, FileText, Highlighter, RotateCcw, StickyNote, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TrashItem } from '../../core/model/trash.ts';
import { showDay } from '../library/show-day.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { KindIcon } from '../ui/KindIcon.tsx';
import styles from './TrashList.module.css';
import { daysLeft } from './trash-rows.ts';
import { originOf, titleOf } from './trash-words.ts';

export interface TrashRowProps {
  readonly item: TrashItem;
  readonly rowIndex: number;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  /** Where the row stands in the list, in pixels. */
  readonly top: number;
  readonly onPress: (how: { extend: boolean }) => void;
  readonly onFocus: () => void;
  readonly onRestore: () => void;
  readonly onPurge: () => void;
}

/** A thing in the trash: what it is, where it was, when it was deleted, how long it stays. */
export function TrashRow({ item, rowIndex, isChosen, isTabStop, top, ...on }: TrashRowProps) {
  const title = titleOf(item);
  const origin = originOf(item);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys of its rows
    <div
      role="row"
      id={`trash-${item.id}`}
      className={styles.row}
      style={{ top }}
      aria-rowindex={rowIndex}
      aria-selected={isChosen}
      tabIndex={isTabStop ? 0 : -1}
      onClick={(event) => on.onPress({ extend: event.shiftKey })}
      onFocus={on.onFocus}
    >
      <span role="gridcell" className={styles.tick} aria-hidden="true">
        <span data-on={isChosen ? '' : undefined}>{isChosen && <Check size={11} strokeWidth={2.6} />}</span>
      </span>
      <span role="gridcell" className={styles.what}>
        {iconOf(item)}
        <span className={styles.words}>
          <bdi className={title.isWorking ? styles.working : ''} dir="auto">
            {title.text}
          </bdi>
          <small>
            {origin.before}
            <bdi>{origin.title}</bdi>
            {origin.after}
          </small>
        </span>
      </span>
      <span role="gridcell" className={styles.when}>
        {showDay(item.deletedAt)}
      </span>
      <span role="gridcell" className={styles.left}>
        {daysLeft(item.keptUntil, Date.now())}
      </span>
      <span role="gridcell" className={styles.actions}>
        <RowButton label="Restore" keys="Enter" onPress={on.onRestore}>
          <RotateCcw aria-hidden="true" />
        </RowButton>
        <RowButton label="Delete for good" keys="Delete" onPress={on.onPurge}>
          <Trash2 aria-hidden="true" />
        </RowButton>
      </span>
    </div>
  );
}

function RowButton(props: { label: string; keys: string; onPress: () => void; children: ReactNode }) {
  return (
    <IconButton
      size="small"
      label={props.label}
      keys={props.keys}
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation();
        props.onPress();
      }}
    >
      {props.children}
    </IconButton>
  );
}

function iconOf(item: TrashItem): ReactNode {
  switch (item.kind) {
    case 'document':
      return <FileText aria-hidden="true" />;
    case 'highlight':
      return <Highlighter aria-hidden="true" color={`var(--hl-${item.colour}-ink)`} />;
    case 'note':
      return <StickyNote aria-hidden="true" />;
    case 'tag':
      return <KindIcon kind={item.tagKind} size={16} />;
  }
}
