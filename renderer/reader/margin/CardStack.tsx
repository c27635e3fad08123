import { Menu } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import type { HighlightInText } from '../../../core/contract/highlights.ts';
import { useMarkNames } from '../../app/use-mark-names.ts';
import { countOf } from '../../ui/count-of.ts';
import menuStyles from '../../ui/Menu.module.css';
import { lightUp } from '../light-up.ts';
import styles from './CardStack.module.css';
import { FoldedText } from './CardText.tsx';
import type { MarginProps } from './margin-props.ts';

export interface CardStackProps extends Pick<MarginProps, 'tags' | 'actions'> {
  readonly highlights: readonly HighlightInText[];
  readonly top: number;
  readonly isTabStop: boolean;
  /** Where there is little room, the number alone is shown. */
  readonly isNarrow: boolean;
}

/** More colours than these are not shown one by one. */
const mostColours = 5;

/** The cards of passages that stand so close together that they share one row: a menu of them. */
export function CardStack({ highlights, tags, actions, top, isTabStop, isNarrow }: CardStackProps) {
  const names = useMarkNames();
  const words = `${countOf(highlights.length, 'highlight')} here`;
  const colours = [...new Set(highlights.map(({ colour }) => colour))].slice(0, mostColours);
  return (
    <Menu.Root onOpenChange={(open) => !open && lightUp(null)}>
      <Menu.Trigger
        className={styles.stack}
        style={{ top }}
        data-card={highlights.map(({ id }) => id).join(' ')}
        tabIndex={isTabStop ? 0 : -1}
        aria-label={words}
      >
        <span className={styles.colours} aria-hidden="true">
          {colours.map((colour) => (
            <i key={colour} style={{ background: `var(--hl-${colour}-ink)` }} />
          ))}
        </span>
        {isNarrow ? highlights.length : words}
        <ChevronDown aria-hidden="true" />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menuStyles.positioner} sideOffset={4} align="start">
          <Menu.Popup className={`${menuStyles.popup} ${styles.popup}`}>
            {highlights.map((highlight) => (
              <Menu.Item
                key={highlight.id}
                className={`${menuStyles.item} ${styles.item}`}
                onClick={() => actions.select(highlight.id)}
                onFocus={() => lightUp(highlight)}
                onPointerEnter={() => lightUp(highlight)}
              >
                <i style={{ background: `var(--hl-${highlight.colour}-ink)` }} aria-hidden="true" />
                <span className={styles.spoken}>{names[highlight.colour - 1]}</span>
                <FoldedText highlight={highlight} tags={tags} />
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
