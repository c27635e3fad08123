import { useEffect } from 'react';
import type { DocumentId } from '../../core/model/ids.ts';
import { setPreferences } from '../app/set-preferences.ts';
import type { TextSurface } from './text/text-surface.ts';

/** How long the text must rest before the place is kept. */
const restMs = 800;

/** Keeps the place where reading stops. */
export function useReadingPlace(surface: TextSurface | null, documentId: DocumentId): void {
  useEffect(() => {
    if (!surface) return;
    let timer = 0;
    const keep = () => {
      void setPreferences({ readingPlaces: { [documentId]: surface.firstVisible() } });
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = window.setTimeout(keep, restMs);
    };
    surface.scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      surface.scroller.removeEventListener('scroll', onScroll);
      clearTimeout(timer);
    };
  }, [surface, documentId]);
}
