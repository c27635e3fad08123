import { useEffect, useState } from 'react';
import { type OutlinePart, partAt } from './outline.ts';
import type { TextSurface } from './text/text-surface.ts';

/** The index of the part at the top of the window. Draws anew when that changes, not whenever the text is scrolled. */
export function useVisiblePart(surface: TextSurface | null, parts: readonly OutlinePart[]): number {
  const [visible, setVisible] = useState(0);
  useEffect(() => {
    if (!surface) return;
    let frame = 0;
    const onScroll = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        setVisible(partAt(parts, surface.firstVisible()));
      });
    };
    surface.scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      surface.scroller.removeEventListener('scroll', onScroll);
      cancelAnimationFrame(frame);
    };
  }, [surface, parts]);
  return visible;
}
