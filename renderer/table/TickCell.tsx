// biome-ignore-all lint/a11y/useSemanticElements: a cell of the grid in TableGrid
// biome-ignore-all lint/a11y/useFocusableInteractive: the row takes the focus, its cells do not
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid handles the keys of its rows
import { Check, Minus } from 'lucide-react';
import type { MouseEvent } from 'react';
import styles from './TableGrid.module.css';

export interface TickCellProps {
  readonly state: 'none' | 'some' | 'all';
  readonly onPress: (event: MouseEvent) => void;
}

/** Whether a line is chosen, to be seen and pressed; the line says it to screen readers. */
export function TickCell({ state, onPress }: TickCellProps) {
  return (
    <span
      role="gridcell"
      className={styles.tick}
      onClick={(event) => {
        event.stopPropagation();
        onPress(event);
      }}
    >
      <span className={styles.box} data-state={state} aria-hidden="true">
        {state === 'all' && <Check size={12} strokeWidth={3} />}
        {state === 'some' && <Minus size={12} strokeWidth={3} />}
      </span>
    </span>
  );
}
