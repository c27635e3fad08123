import { useLayoutEffect } from 'react';
import type { DocumentId } from '../../core/model/ids.ts';
import { usePane } from '../app/panes/pane-context.ts';
import { navigation } from '../app/panes/window-navigation.ts';
import { keepReadingPlace } from './reading-places.ts';
import type { TextSurface } from './text/text-surface.ts';

/** How often the place is kept while the text is scrolled: a power cut loses no more than this. */
const keepEveryMs = 400;

/** Keeps the place where reading stops, and tells it to Back and Forward. */
export function useReadingPlace(surface: TextSurface | null, documentId: DocumentId): void {
  const { tabId } = usePane();
  // Before the first frame, so that no scrolling is missed.
  useLayoutEffect(() => {
    if (!surface) return;
    let timer = 0;
    let kept: number | null = null;
    let last = 0;
    const { scroller } = surface;
    // At the top the title stands above the text, and belongs to it.
    const placeNow = () => (scroller.scrollTop <= 0 ? 0 : surface.firstVisible());
    const standing = () => {
      const offset = placeNow();
      return { offset, below: surface.top(offset) - scroller.scrollTop };
    };
    const keep = (place: number) => {
      clearTimeout(timer);
      timer = 0;
      if (place === kept) return;
      kept = place;
      keepReadingPlace(tabId, documentId, place);
    };
    const onScroll = () => {
      last = placeNow();
      timer ||= window.setTimeout(() => keep(placeNow()), keepEveryMs);
    };
    // The text may be out of the page by now, and stand nowhere.
    const flush = () => {
      if (timer) keep(last);
    };
    const onMoved = () => navigation.endSeries();
    const stop = navigation.readFrom(tabId, standing);
    scroller.addEventListener('scroll', onScroll, { passive: true });
    scroller.addEventListener('wheel', onMoved, { passive: true });
    scroller.addEventListener('pointerdown', onMoved);
    addEventListener('pagehide', flush);
    return () => {
      flush();
      stop();
      scroller.removeEventListener('scroll', onScroll);
      scroller.removeEventListener('wheel', onMoved);
      scroller.removeEventListener('pointerdown', onMoved);
      removeEventListener('pagehide', flush);
    };
  }, [surface, documentId, tabId]);
}
