import { Popover } from '@base-ui/react/popover';
import { type KeyboardEvent, type ReactNode, type RefObject, useState } from 'react';
import type { TextRange } from '../../../core/model/highlight.ts';
import type { TextGeometry } from '../text-geometry.ts';
import { chooseSide, popoverGap } from './choose-side.ts';
import { rangeAnchor } from './range-anchor.ts';
import styles from './TextPopover.module.css';

export interface TextPopoverProps {
  readonly geometry: TextGeometry;
  /** The passage that it is about, which it never covers. */
  readonly range: TextRange;
  readonly label: string;
  /** How its inside is laid out. */
  readonly className?: string | undefined;
  /** What it may grow to; its side is chosen once, so that it does not jump meanwhile. */
  readonly greatestHeight: number;
  readonly popup: RefObject<HTMLDivElement | null>;
  readonly initialFocus: () => HTMLElement | null;
  /** Sees every key before what is inside does. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Closed by Esc or a press outside. The caller gives the text the focus again. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A popover beside a passage of the text. */
export function TextPopover(props: TextPopoverProps) {
  const { geometry, range, label, className, greatestHeight, popup, initialFocus, onKeyDown, onClose } =
    props;
  const [anchor] = useState(() => rangeAnchor(geometry, range));
  const [side] = useState(() =>
    chooseSide(geometry.scroller.getBoundingClientRect(), anchor.getBoundingClientRect(), greatestHeight),
  );
  return (
    <Popover.Root
      open
      modal={false}
      onOpenChange={(open, { reason }) => {
        if (!open && reason !== 'focus-out') onClose();
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          anchor={anchor}
          side={side}
          align="start"
          sideOffset={side === 'inline-end' ? 24 : popoverGap}
          collisionAvoidance={{ side: 'none', align: 'shift', fallbackAxisSide: 'none' }}
          collisionPadding={8}
          className={styles.positioner}
        >
          <Popover.Popup
            ref={popup}
            className={`${styles.popup} ${className ?? ''}`}
            aria-label={label}
            initialFocus={initialFocus}
            finalFocus={false}
            onKeyDownCapture={onKeyDown}
          >
            {props.children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
