import { useMemo } from 'react';
import styles from './Margin.module.css';
import type { MarginProps } from './margin-props.ts';
import { type Leader, leaderPath } from './route-leaders.ts';

export interface LeadersProps extends Pick<MarginProps, 'state' | 'highlights' | 'direction'> {
  readonly leaders: readonly Leader[];
}

/** The lines from stripes to cards. */
export function Leaders({ leaders, highlights, state, direction }: LeadersProps) {
  const colours = useMemo(
    () => new Map<string, number>(highlights.map(({ id, colour }) => [id, colour])),
    [highlights],
  );
  // Drawn from the first leader on: far down a long text, large numbers would lose their fractions.
  const top = Math.floor(
    Math.min(...leaders.map(({ fromY, toY }) => Math.min(fromY, toY)), Number.MAX_SAFE_INTEGER),
  );
  return (
    <svg
      className={styles.leaders}
      data-direction={direction}
      style={{ top: leaders.length > 0 ? top : 0 }}
      aria-hidden="true"
    >
      {leaders.map((leader) => {
        const isSelected = leader.id === state.selectedId;
        const isLit = isSelected || leader.id === state.hoveredId;
        return (
          <path
            key={leader.id}
            d={leaderPath({ ...leader, fromY: leader.fromY - top, toY: leader.toY - top })}
            {...(isLit ? { stroke: `var(--hl-${colours.get(leader.id)}-ink)` } : {})}
            {...(isSelected ? { strokeWidth: 1.5 } : {})}
          />
        );
      })}
    </svg>
  );
}
