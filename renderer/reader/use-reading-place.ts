import { useEffect } from 'react';
import type { DocumentId } from '../../core/model/ids.ts';
import { setPreferences } from '../app/set-preferences.ts';
import type { TextSurface } from './text/text-surface.ts';

/** How long the text must rest before the place is known, and before it is kept. */
const restMs = 150;
const keepMs = 650;

/** Keeps the place where reading stops. */
export function useReadingPlace(surface: TextSurface | null, documentId: DocumentId): void {
  useEffect(() => {
    if (!surface) return;
    let timer = 0;
    let place: number | null = null;
    const keep = () => {
      clearTimeout(timer);
      if (place !== null) void setPreferences({ readingPlaces: { [documentId]: place } });
      place = null;
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        place = surface.firstVisible();
        timer = window.setTimeout(keep, keepMs);
      }, restMs);
    };
    surface.scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      surface.scroller.removeEventListener('scroll', onScroll);
      keep();
    };
  }, [surface, documentId]);
}
