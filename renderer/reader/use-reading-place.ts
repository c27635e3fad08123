import { useEffect } from 'react';
import type { DocumentId } from '../../core/model/ids.ts';
import { setPreferences } from '../app/set-preferences.ts';
import type { TextSurface } from './text/text-surface.ts';

/** How long the text must rest before the place is kept. */
const restMs = 800;

/** Keeps the place where reading stops, and tells it while scrolling. */
export function useReadingPlace(
  surface: TextSurface | null,
  documentId: DocumentId,
  onPlace: (offset: number) => void,
): void {
  useEffect(() => {
    if (!surface) return;
    let timer = 0;
    let frame = 0;
    const keep = () => {
      timer = 0;
      void setPreferences({ readingPlaces: { [documentId]: surface.firstVisible() } });
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = window.setTimeout(keep, restMs);
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        onPlace(surface.firstVisible());
      });
    };
    surface.scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      surface.scroller.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(frame);
      if (timer) {
        clearTimeout(timer);
      }
    };
  }, [surface, documentId, onPlace]);
}
