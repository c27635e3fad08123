// biome-ignore-all lint/a11y/useSemanticElements: a row of the grid in TableGrid
// biome-ignore-all lint/a11y/useFocusableInteractive: the row takes the focus, its cells do not
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys of its rows
import type { MouseEvent } from 'react';
import type { TableRow } from '../../core/contract/highlight-table.ts';
import type { TableColumn } from '../../core/contract/library.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import { Cell } from './Cell.tsx';
import styles from './TableGrid.module.css';
import { TickCell } from './TickCell.tsx';

export interface RowLineProps {
  /** Undefined until it is read. */
  readonly row: TableRow | undefined;
  readonly columns: readonly TableColumn[];
  readonly widths: string;
  /** Below the head of a group. */
  readonly level: number | null;
  readonly tags: ReadonlyMap<string, TagSummary>;
  readonly isChosen: boolean;
  readonly rowIndex: number;
  readonly top: number;
  readonly isTabStop: boolean;
  readonly onPress: (event: MouseEvent, isTick: boolean) => void;
  readonly onOpen: () => void;
}

const states = { changed: 'Changed', lost: 'To place' };

/** A highlight as a line of the table. */
export function RowLine({ row, columns, widths, level, tags, isChosen, ...line }: RowLineProps) {
  return (
    <div
      role="row"
      aria-level={level ?? undefined}
      aria-rowindex={line.rowIndex}
      aria-selected={isChosen}
      aria-busy={row ? undefined : true}
      tabIndex={line.isTabStop ? 0 : -1}
      className={styles.row}
      style={{ top: line.top, gridTemplateColumns: widths }}
      onClick={(event) => line.onPress(event, false)}
      onDoubleClick={line.onOpen}
    >
      <TickCell state={isChosen ? 'all' : 'none'} onPress={(event) => line.onPress(event, true)} />
      <span role="gridcell" className={styles.passage}>
        {row && (
          <>
            <i style={{ background: `var(--hl-${row.colour}-ink)` }} />
            {row.state && <span className={styles.state}>{states[row.state]}</span>}
            <bdi dir="auto">{row.quote}</bdi>
          </>
        )}
      </span>
      {columns.map((column) => (
        <span key={column} role="gridcell" className={styles[column]}>
          {row && <Cell column={column} row={row} tags={tags} />}
        </span>
      ))}
    </div>
  );
}
