import { useEffect, useRef } from 'react';
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

/** The stretch of a text from the first line in the window to the last. */
function visibleStretch(surface: TextSurface): Stretch {
  const start = surface.firstVisible();
  const { scroller } = surface;
  const { left, bottom } = scroller.getBoundingClientRect();
  if (scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2) {
    return { start, end: surface.length };
  }
  const end = surface.offsetAt(left + scroller.clientWidth, bottom - 4);
  return { start, end: Math.max(start, end ?? start) };
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
