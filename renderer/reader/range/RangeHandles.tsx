import { type CSSProperties, useEffect, useReducer, useRef } from 'react';
import type { HighlightInText } from '../../../core/contract/highlights.ts';
import { announce } from '../../ui/announce.ts';
import { type Reading, useReading } from '../reading.ts';
import type { Box } from '../text-geometry.ts';
import { dragHandle } from './drag-handle.ts';
import { edgeDirection } from './edge-direction.ts';
import { type Edge, letterAt } from './move-edge.ts';
import styles from './RangeHandles.module.css';
import { rangeWords } from './range-words.ts';
import { useRangeKeys } from './use-range-keys.ts';

/** How far a handle's knob stands out of its line, with what a pointer can take around it. */
const knobReach = 16;

/**
 * Handles at both ends of the selected highlight, laid over the scrolled content. For the pointer alone: the same can be
 * done with keys.
 */
export function RangeHandles() {
  const reading = useReading();
  const { surface, index, model } = reading;
  useRangeKeys();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => surface.onLayout(redraw), [surface]);
  const highlight = index.get(model.selectedId);
  if (!highlight) return null;
  return (
    <div className={styles.layer} aria-hidden="true">
      {(['start', 'end'] as const).map((edge) => (
        <Handle key={`${highlight.id} ${edge}`} reading={reading} highlight={highlight} edge={edge} />
      ))}
    </div>
  );
}

interface HandleProps {
  readonly reading: Reading;
  readonly highlight: HighlightInText;
  readonly edge: Edge;
}

function Handle({ reading, highlight, edge }: HandleProps) {
  const handle = useRef<HTMLDivElement>(null);
  const place = edgePlace(reading, highlight, edge);
  if (!place) return null;
  const { x, line } = place;

  const onPointerDown = (event: React.PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    const { surface, commands, document } = reading;
    const view = surface.scroller.getBoundingClientRect();
    dragHandle(
      {
        surface,
        highlight,
        edge,
        language: document.language,
        preview: (range) => commands.preview({ ...highlight, ...range }),
        done: (result) => {
          if (result === 'click') pressThrough(handle.current, event);
          else if (result === null) commands.preview(highlight);
          else {
            commands.move(highlight, result);
            announce(rangeWords((start, end) => surface.slice(start, end), result, edge));
          }
        },
      },
      event.nativeEvent,
      {
        x: x - surface.scroller.scrollLeft + view.left,
        y: line.top + line.height / 2 - surface.scroller.scrollTop + view.top,
      },
    );
  };
  return (
    <div
      ref={handle}
      className={styles.handle}
      data-edge={edge}
      style={
        {
          top: edge === 'start' ? line.top - knobReach : line.top,
          left: x,
          height: line.height + knobReach,
          '--ink': `var(--hl-${highlight.colour}-ink)`,
        } as CSSProperties
      }
      onPointerDown={onPointerDown}
    >
      <i className={styles.line} />
      <i className={styles.knob} />
    </div>
  );
}

/** Where an end of a passage stands: beyond its first or last letter, as the text runs there. Null if it is not drawn. */
function edgePlace(
  { surface }: Reading,
  highlight: HighlightInText,
  edge: Edge,
): { readonly x: number; readonly line: Box } | null {
  const letter = letterAt(surface, edge === 'start' ? highlight.start : highlight.end - 1);
  const boxes = letter ? surface.lines(letter) : [];
  const line = edge === 'start' ? boxes[0] : boxes.at(-1);
  if (!line) return null;
  const isRight = (edge === 'end') === (edgeDirection(surface, highlight, edge, 'letter') === 'ltr');
  return { x: isRight ? line.left + line.width : line.left, line };
}

/** A handle that is only clicked lets the click through to the text beneath it. */
function pressThrough(handle: HTMLElement | null, { clientX, clientY }: React.PointerEvent): void {
  if (!handle) return;
  const parts = [...handle.children].filter((part) => part instanceof HTMLElement);
  for (const part of parts) part.style.pointerEvents = 'none';
  const below = document.elementFromPoint(clientX, clientY);
  for (const part of parts) part.style.pointerEvents = '';
  const press = { bubbles: true, clientX, clientY, button: 0, detail: 1 };
  below?.dispatchEvent(new MouseEvent('mousedown', press));
  below?.dispatchEvent(new MouseEvent('mouseup', press));
}
