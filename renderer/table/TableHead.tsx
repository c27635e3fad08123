// biome-ignore-all lint/a11y/useSemanticElements: only some of the rows are drawn, which a table element does not know
// biome-ignore-all lint/a11y/useFocusableInteractive: the buttons within take the focus
import { Checkbox } from '@base-ui/react/checkbox';
import { ArrowDown, ArrowUp, Check, Minus } from 'lucide-react';
import type { TableSort } from '../../core/contract/highlight-table.ts';
import type { TableColumn } from '../../core/contract/library.ts';
import choices from '../ui/Choices.module.css';
import { columnInfo } from './columns.ts';
import styles from './TableGrid.module.css';

export interface TableHeadProps {
  readonly columns: readonly TableColumn[];
  readonly widths: string;
  readonly sort: TableSort;
  readonly chosen: 'none' | 'some' | 'all';
  readonly onChooseAll: (isAll: boolean) => void;
  readonly onSort: (sort: TableSort) => void;
}

/** The names of the columns, each of which sorts by itself, and a box that chooses all rows. */
export function TableHead({ columns, widths, sort, chosen, onChooseAll, onSort }: TableHeadProps) {
  return (
    <div role="rowgroup" className={styles.headFrame}>
      <div role="row" aria-rowindex={1} className={styles.head} style={{ gridTemplateColumns: widths }}>
        <span role="columnheader">
          <Checkbox.Root
            className={choices.box}
            aria-label="Select all highlights"
            checked={chosen === 'all'}
            indeterminate={chosen === 'some'}
            onCheckedChange={() => onChooseAll(chosen === 'none')}
          >
            <Checkbox.Indicator className={choices.tick} keepMounted={false}>
              {chosen === 'some' ? <Minus aria-hidden="true" /> : <Check aria-hidden="true" />}
            </Checkbox.Indicator>
          </Checkbox.Root>
        </span>
        {(['passage', ...columns] as const).map((column) => {
          const { label, sort: by } = columnInfo[column];
          const isSorted = by === sort.by;
          const Arrow = sort.direction === 'ascending' ? ArrowUp : ArrowDown;
          return (
            <span key={column} role="columnheader" aria-sort={isSorted ? sort.direction : undefined}>
              {by ? (
                <button
                  type="button"
                  onClick={() =>
                    onSort({
                      by,
                      direction: isSorted && sort.direction === 'ascending' ? 'descending' : 'ascending',
                    })
                  }
                >
                  {label}
                  {isSorted && <Arrow size={12} strokeWidth={2.15} aria-hidden="true" />}
                </button>
              ) : (
                label
              )}
            </span>
          );
        })}
      </div>
    </div>
  );
}
