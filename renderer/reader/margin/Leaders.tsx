import type { CSSProperties } from 'react';
import type { MarginScene } from './layout-margin.ts';
import styles from './Margin.module.css';
import type { MarginProps } from './margin-props.ts';
import { leaderPath } from './route-leaders.ts';

export interface LeadersProps extends Pick<MarginProps, 'state' | 'direction'> {
  readonly scene: MarginScene;
}

/** The lines from stripes to cards. */
export function Leaders({ scene: { leaders, cards }, state, direction }: LeadersProps) {
  const highlightsOf = new Map(cards.map(({ id, highlights }) => [id, highlights]));
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
        const highlights = highlightsOf.get(leader.id) ?? [];
        const isSelected = leader.id === state.selectedId;
        return (
          <path
            key={leader.id}
            d={leaderPath({ ...leader, fromY: leader.fromY - top, toY: leader.toY - top })}
            data-leader={highlights.map(({ id }) => id).join(' ')}
            data-selected={isSelected ? '' : undefined}
            style={{ '--ink': `var(--hl-${highlights[0]?.colour ?? 1}-ink)` } as CSSProperties}
          />
        );
      })}
    </svg>
  );
}
