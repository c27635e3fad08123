import type { HighlightInText } from '../../../core/contract/highlights.ts';
import type { TextRange } from '../../../core/model/highlight.ts';
import { type TextSurface, toRange } from '../text/text-surface.ts';
import { dragEdge, type Edge } from './move-edge.ts';

/** What a drag of a handle needs, and whom it tells. */
export interface HandleDrag {
  readonly surface: TextSurface;
  readonly highlight: HighlightInText;
  readonly edge: Edge;
  readonly language: string | null;
  /** Shows the highlight over another passage; nothing is stored yet. */
  readonly preview: (range: TextRange) => void;
  /** The drag has ended: with the passage to keep, with null if it was given up, or as a click. */
  readonly done: (result: TextRange | 'click' | null) => void;
}

/** This near to the window's edge the text scrolls, the faster the nearer. */
const scrollZone = 48;
const fastest = 24;
/** Less than this is a click. */
const clickReach = 3;

/**
 * Follows a pointer that has taken a handle: the end of the passage goes with it, word by word, with Alt letter by letter;
 * at the window's edge the text scrolls. Esc gives it up.
 */
export function dragHandle(
  { surface, highlight, edge, language, preview, done }: HandleDrag,
  down: PointerEvent,
  edgePoint: { readonly x: number; readonly y: number },
): void {
  const { scroller } = surface;
  // The knob stands beside the line that it belongs to: the pointer leads the end at the distance at which it took it.
  const away = { x: down.clientX - edgePoint.x, y: down.clientY - edgePoint.y };
  let pointer = down;
  let range: TextRange = highlight;
  let hasMoved = false;
  let frame = 0;

  const follow = () => {
    frame = 0;
    const view = scroller.getBoundingClientRect();
    const speed = scrollSpeed(pointer.clientY, view);
    if (speed !== 0) {
      scroller.scrollTop += speed;
      frame = requestAnimationFrame(follow);
    }
    const y = Math.min(Math.max(pointer.clientY - away.y, view.top + 4), view.bottom - 4);
    const offset = surface.offsetAt(pointer.clientX - away.x, y);
    const dragged =
      offset === null ? null : dragEdge(surface, highlight, edge, offset, pointer.altKey, language);
    const next = dragged && toRange(dragged);
    if (!next || (next.start === range.start && next.end === range.end)) return;
    range = next;
    preview(range);
  };
  const stop = () => {
    cancelAnimationFrame(frame);
    removeEventListener('pointermove', onMove);
    removeEventListener('pointerup', onUp);
    removeEventListener('pointercancel', onCancel);
    removeEventListener('keydown', onKey, true);
  };
  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return;
    pointer = event;
    hasMoved ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) >= clickReach;
    if (hasMoved && frame === 0) frame = requestAnimationFrame(follow);
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return;
    if (hasMoved) {
      pointer = event;
      follow();
    }
    stop();
    const isSame = range.start === highlight.start && range.end === highlight.end;
    done(hasMoved ? (isSame ? null : range) : 'click');
  };
  const onCancel = () => {
    stop();
    done(null);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Alt') event.preventDefault();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  addEventListener('pointermove', onMove);
  addEventListener('pointerup', onUp);
  addEventListener('pointercancel', onCancel);
  addEventListener('keydown', onKey, true);
}

/** Pixels a frame; below zero towards the beginning. */
export function scrollSpeed(y: number, view: { readonly top: number; readonly bottom: number }): number {
  const above = view.top + scrollZone - y;
  const below = y - (view.bottom - scrollZone);
  const depth = Math.max(above, below);
  if (depth <= 0) return 0;
  const speed = Math.ceil((Math.min(depth, scrollZone) / scrollZone) * fastest);
  return above > 0 ? -speed : speed;
}
