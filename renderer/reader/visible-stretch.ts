import { useEffect, useRef } from 'react';
import { firstWhere } from '../../core/text/first-where.ts';
import type { Stretch } from './text/stretch.ts';
import type { TextSurface } from './text/text-surface.ts';

const feeds = new WeakMap<TextSurface, Feed>();

/** Tells which stretch of a text is in the window, once a frame at most, whoever wants to know. */
class Feed {
  private readonly surface: TextSurface;
  private readonly listeners = new Set<(visible: Stretch) => void>();
  private frame = 0;
  private stopLayout = () => {};

  constructor(surface: TextSurface) {
    this.surface = surface;
  }

  listen(listener: (visible: Stretch) => void): () => void {
    if (this.listeners.size === 0) {
      this.surface.scroller.addEventListener('scroll', this.wake, { passive: true });
      this.stopLayout = this.surface.onLayout(this.wake);
    }
    this.listeners.add(listener);
    this.wake();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      this.surface.scroller.removeEventListener('scroll', this.wake);
      this.stopLayout();
      cancelAnimationFrame(this.frame);
      this.frame = 0;
    };
  }

  private readonly wake = (): void => {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      const visible = visibleStretch(this.surface);
      for (const listener of this.listeners) listener(visible);
    });
  };
}

/** The stretch of a text in the window, to about a line: it is wanted with every frame, so no letter is looked for. */
function visibleStretch(surface: TextSurface): Stretch {
  const { scroller } = surface;
  const { top, bottom } = scroller.getBoundingClientRect();
  const start = offsetNear(surface, top + 12);
  const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
  return { start, end: isAtEnd ? surface.length : Math.max(start, offsetNear(surface, bottom)) };
}

/** The offset about which the text stands at a height of the window, by the boxes of its blocks and gaps. */
function offsetNear({ view, map }: TextSurface, clientY: number): number {
  const boxOf = (index: number) => {
    const place = map.places[index];
    const dom = place && view.nodeDOM(place.block ? place.position - 1 : place.position);
    return dom instanceof Element ? dom.getBoundingClientRect() : null;
  };
  const index = firstWhere(map.places.length - 1, (each) => (boxOf(each)?.bottom ?? 0) > clientY);
  const place = map.places[index];
  const box = boxOf(index);
  if (!place || !box) return 0;
  const share = Math.min(1, Math.max(0, (clientY - box.top) / Math.max(1, box.height)));
  return Math.round(place.start + share * (place.end - place.start));
}

/** Calls back with the stretch of the text that is in the window, whenever that may be another. */
export function useVisibleStretch(surface: TextSurface | null, onVisible: (visible: Stretch) => void): void {
  const latest = useRef(onVisible);
  useEffect(() => {
    latest.current = onVisible;
  });
  useEffect(() => {
    if (!surface) return;
    let feed = feeds.get(surface);
    if (!feed) {
      feed = new Feed(surface);
      feeds.set(surface, feed);
    }
    return feed.listen((visible) => latest.current(visible));
  }, [surface]);
}
