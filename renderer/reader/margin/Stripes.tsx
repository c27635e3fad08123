import { lightUp } from '../light-up.ts';
import { type MarginScene, stripeX } from './layout-margin.ts';
import styles from './Margin.module.css';
import type { MarginProps } from './margin-props.ts';

export interface StripesProps extends Pick<MarginProps, 'state' | 'actions'> {
  readonly stripes: MarginScene['stripes'];
}

/** A line beside each marked passage. For the pointer alone: the keys reach highlights in the text and in their cards. */
export function Stripes({ stripes, state, actions }: StripesProps) {
  return (
    <div aria-hidden="true">
      {stripes.map(({ id, highlight, top, bottom, lane }) => (
        <button
          key={id}
          type="button"
          tabIndex={-1}
          className={styles.stripe}
          data-stripe={id}
          data-lit={id === state.selectedId ? '' : undefined}
          style={{
            top: top + 2,
            height: Math.max(4, bottom - top - 4),
            insetInlineStart: stripeX(lane),
            color: `var(--hl-${highlight.colour}-ink)`,
          }}
          onClick={() => actions.select(highlight.id)}
          onPointerEnter={() => lightUp(highlight)}
          onPointerLeave={() => lightUp(null)}
        />
      ))}
    </div>
  );
}
