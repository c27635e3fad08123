import { type PointerEvent, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useReading } from '../reading.ts';
import { useVisibleStretch } from '../visible-stretch.ts';
import { drawMap, mapColours, mapSize } from './draw-map.ts';
import styles from './Minimap.module.css';
import type { MapLayout } from './map-layout.ts';

/** How long the map waits with each change: longer than a frame. */
const drawAfterMs = 40;

export interface MinimapProps {
  readonly layout: MapLayout;
  /** From row to row, in pixels. */
  readonly pitch: number;
  /** The furthest place that was read, if any was. */
  readonly furthest: number | null;
}

/**
 * The whole text at a glance, for the mouse: drawn once, with a window that moves over it. For a screen reader the
 * outline's list says the same.
 */
export function Minimap({ layout, pitch, furthest }: MinimapProps) {
  const { surface, shape, index, find } = useReading();
  const state = useSyncExternalStore(find.subscribe, find.get);
  const canvas = useRef<HTMLCanvasElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const look = useLook();
  const height = layout.rows * pitch;
  const isRtl = shape.direction === 'rtl';
  const found = useMemo(
    () => (state.isOpen && state.status === 'done' ? state.found : null),
    [state.isOpen, state.status, state.found],
  );

  // A new highlight is painted in the text first, and here when there is time.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the look decides the colours
  useEffect(() => {
    const timer = setTimeout(() => {
      const { current: element } = canvas;
      const context = element?.getContext('2d');
      if (!element || !context) return;
      const scale = devicePixelRatio;
      element.width = mapSize.width * scale;
      element.height = height * scale;
      context.scale(scale, scale);
      drawMap(
        context,
        { layout, pitch, headings: shape.headings, highlights: index.all, found, isRtl },
        mapColours(element),
      );
    }, drawAfterMs);
    return () => clearTimeout(timer);
  }, [layout, pitch, height, shape.headings, index, found, isRtl, look]);

  useVisibleStretch(surface, ({ start, end }) => {
    const { scroller } = surface;
    const { current: element } = box;
    if (!element) return;
    const top = layout.place(start).row * pitch;
    const bottom = (layout.place(end).row + 1) * pitch;
    element.hidden = scroller.scrollHeight <= scroller.clientHeight + 1;
    element.style.transform = `translateY(${top - 2}px)`;
    const wanted = `${Math.max(12, bottom - top + 4)}px`;
    if (element.style.height !== wanted) element.style.height = wanted;
  });

  /** Scrolls so that a place stands at the window's top, or in its middle. */
  const scrollTo = (y: number, where: 'top' | 'middle') => {
    const { scroller } = surface;
    const above = where === 'middle' ? scroller.clientHeight / 2 : 0;
    scroller.scrollTop = surface.top(layout.offset(y / pitch)) - above;
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const { current: element } = box;
    if (event.button !== 0 || !element) return;
    event.preventDefault();
    const map = event.currentTarget;
    const { top } = map.getBoundingClientRect();
    map.setPointerCapture(event.pointerId);
    const window = element.getBoundingClientRect();
    const isInWindow = !element.hidden && event.clientY >= window.top && event.clientY <= window.bottom;
    const grip = isInWindow ? event.clientY - window.top - 2 : 0;
    if (!isInWindow) scrollTo(event.clientY - top, 'middle');
    const onMove = ({ clientY }: globalThis.PointerEvent) =>
      isInWindow ? scrollTo(clientY - top - grip, 'top') : scrollTo(clientY - top, 'middle');
    map.addEventListener('pointermove', onMove);
    map.addEventListener('lostpointercapture', () => map.removeEventListener('pointermove', onMove), {
      once: true,
    });
  };

  const read = furthest === null ? null : (layout.place(furthest).row + 1) * pitch;
  return (
    <div
      className={styles.map}
      style={{ height, width: mapSize.width }}
      aria-hidden="true"
      onPointerDown={onPointerDown}
    >
      <canvas ref={canvas} className={styles.canvas} style={{ width: mapSize.width, height }} />
      <div ref={box} className={styles.window} hidden />
      {read !== null && read < height && (
        <div className={styles.read} style={{ transform: `translateY(${read}px)` }} />
      )}
    </div>
  );
}

/** Changes whenever the page's colours may have: with the theme, and when the system forces its own. */
function useLook(): number {
  const [look, setLook] = useState(0);
  useEffect(() => {
    const change = () => setLook((count) => count + 1);
    const theme = new MutationObserver(change);
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    const forced = matchMedia('(forced-colors: active)');
    forced.addEventListener('change', change);
    return () => {
      theme.disconnect();
      forced.removeEventListener('change', change);
    };
  }, []);
  return look;
}
