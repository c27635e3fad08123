import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Stretch } from '../text/stretch.ts';
import type { TextSurface } from '../text/text-surface.ts';
import { toRange } from '../text/text-surface.ts';
import type { Box } from '../text-geometry.ts';
import styles from './SentenceBand.module.css';

export interface SentenceBandProps {
  readonly surface: TextSurface;
  readonly held: Stretch;
  readonly direction: 'ltr' | 'rtl';
  /** Whether the words are selected: then the selection shows them. */
  readonly isSelected: boolean;
}

/** Between the text and the bar in the gutter. */
const barGap = 9;
const barWidth = 3;

/** What the sentence cursor holds: a soft band under the words and a bar in the gutter beside them. */
export function SentenceBand({ surface, held, direction, isSelected }: SentenceBandProps) {
  const layer = useRef<HTMLDivElement>(null);
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  const { start, end } = held;
  useLayoutEffect(() => {
    const measure = () => setBoxes(linesIn(layer.current, surface, { start, end }));
    measure();
    return surface.onLayout(measure);
  }, [surface, start, end]);

  const { parentElement } = surface.view.dom;
  if (!parentElement) return null;
  const top = boxes[0]?.top ?? 0;
  const last = boxes.at(-1);
  return createPortal(
    <div ref={layer} className={styles.layer} data-testid="sentence-band" aria-hidden="true">
      {last && (
        <span
          className={styles.bar}
          style={{
            top,
            height: last.top + last.height - top,
            [direction === 'ltr' ? 'left' : 'right']: -barGap - barWidth,
          }}
        />
      )}
      {!isSelected &&
        boxes.map((box) => <span key={`${box.top} ${box.left}`} className={styles.band} style={box} />)}
    </div>,
    parentElement,
  );
}

/** The lines of a stretch, from the top left of the layer. */
function linesIn(layer: HTMLElement | null, surface: TextSurface, held: Stretch): Box[] {
  const range = toRange(held);
  if (!layer || !range) return [];
  const origin = layer.getBoundingClientRect();
  const view = surface.scroller.getBoundingClientRect();
  const down = origin.top - view.top + surface.scroller.scrollTop;
  const right = origin.left - view.left + surface.scroller.scrollLeft;
  return surface.lines(range).map((box) => ({ ...box, top: box.top - down, left: box.left - right }));
}
