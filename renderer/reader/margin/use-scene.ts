import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { HighlightInText } from '../../../core/contract/highlights.ts';
import { useReading } from '../reading.ts';
import { layoutMargin, type MarginScene } from './layout-margin.ts';
import type { MarginProps } from './margin-props.ts';
import { nearHighlights } from './near-highlights.ts';

/** The margin that full cards need, from the text's edge. Narrower ones hold folded cards. */
const wideMargin = 412;
/** What a full card is taken to measure until it has been drawn. */
const chipRow = 24;
const noteLine = 19;

export interface SceneState {
  readonly scene: MarginScene;
  /** The room from the text's edge to the window's. */
  readonly room: number;
  readonly isNarrow: boolean;
  /** True while cards must not glide: on first layout, and while scrolling. */
  readonly isStill: boolean;
  /** Tells the height of a card that is drawn in full. */
  readonly measure: (id: string, key: string, height: number) => void;
}

/** What decides a full card's height. */
export function cardKey(highlight: HighlightInText, mode: string): string {
  return [mode, highlight.tagIds.length, highlight.tagIds.join(), highlight.note?.revision ?? 0].join(':');
}

/** Keeps the margin laid out while the text is scrolled, drawn and marked. */
export function useScene(
  props: MarginProps,
  host: React.RefObject<HTMLElement | null>,
  modeOf: (highlight: HighlightInText) => string,
): SceneState {
  const { geometry, draft, state } = props;
  const { index } = useReading();
  const heights = useRef(new Map<string, { key: string; height: number }>());
  const [, redraw] = useState(0);
  const relayout = useCallback(() => redraw((count) => count + 1), []);
  const isStill = useStillness(geometry, relayout);

  const { scroller } = geometry;
  const view = { top: scroller.scrollTop, bottom: scroller.scrollTop + scroller.clientHeight };
  const reach = view.bottom - view.top;
  // The window of cards moves in steps of its own height, so that cards do not shift while one scrolls.
  const from = Math.floor(view.top / reach - 1) * reach;
  const near = nearHighlights(index, geometry, from, from + 4 * reach);
  const room = useRoom(props, host);
  const isNarrow = room < wideMargin;
  const scene = layoutMargin({
    geometry,
    highlights: near,
    draft,
    selectedId: state.selectedId,
    view,
    isNarrow,
    fullHeight: (highlight) => {
      const known = heights.current.get(highlight.id);
      return known?.key === cardKey(highlight, modeOf(highlight)) ? known.height : guessHeight(highlight);
    },
  });

  const measure = useCallback(
    (id: string, key: string, height: number) => {
      const known = heights.current.get(id);
      if (known?.key === key && Math.abs(known.height - height) < 1) return;
      heights.current.set(id, { key, height });
      relayout();
    },
    [relayout],
  );
  return { scene, room, isNarrow, isStill, measure };
}

function guessHeight({ tagIds, note }: HighlightInText): number {
  const rows = Math.ceil(tagIds.length / 2);
  const lines = note ? Math.ceil(note.body.length / 48) : 0;
  return Math.max(24, rows * chipRow + lines * noteLine + (rows && lines ? 4 : 0));
}

/** After a jump cards come when the text has rested so long: while the scroll bar is dragged nobody reads them. */
const afterJumpMs = 50;

/** Lays out again on scrolling and on changes of the text's layout; tells whether cards must not glide just now. */
function useStillness(geometry: MarginProps['geometry'], relayout: () => void): boolean {
  const still = useRef(true);
  useEffect(() => {
    const { scroller } = geometry;
    let frame = 0;
    let rest = 0;
    let jump = 0;
    let laidOutAt = scroller.scrollTop;
    const layOut = () => {
      laidOutAt = scroller.scrollTop;
      relayout();
    };
    const onMove = () => {
      still.current = true;
      clearTimeout(rest);
      rest = window.setTimeout(() => {
        still.current = false;
        layOut();
      }, 150);
      cancelAnimationFrame(frame);
      clearTimeout(jump);
      const isJump = Math.abs(scroller.scrollTop - laidOutAt) > 2 * scroller.clientHeight;
      if (isJump) jump = window.setTimeout(layOut, afterJumpMs);
      else frame = requestAnimationFrame(layOut);
    };
    onMove();
    scroller.addEventListener('scroll', onMove, { passive: true });
    const stop = geometry.onLayout(onMove);
    return () => {
      scroller.removeEventListener('scroll', onMove);
      stop();
      cancelAnimationFrame(frame);
      clearTimeout(rest);
      clearTimeout(jump);
    };
  }, [geometry, relayout]);
  return still.current;
}

function useRoom({ geometry, direction }: MarginProps, host: React.RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const measure = () => {
      const box = element.getBoundingClientRect();
      const view = geometry.scroller.getBoundingClientRect();
      // In a text that runs to the left the scroll bar is on the left, where the cards are.
      const left = view.left + geometry.scroller.clientLeft;
      setRoom(direction === 'ltr' ? left + geometry.scroller.clientWidth - box.left : box.right - left);
    };
    measure();
    return geometry.onLayout(measure);
  }, [geometry, direction, host]);
  return room;
}
