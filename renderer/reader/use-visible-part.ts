import { useEffect, useRef, useState } from 'react';
import { type OutlinePart, partAt } from './outline.ts';
import type { TextSurface } from './text/text-surface.ts';
import { useVisibleStretch } from './visible-stretch.ts';

/** How often the part is told while the text is scrolled. */
const everyMs = 100;

/** The index of the part at the top of the window. Draws anew when that changes, and only now and then while scrolling. */
export function useVisiblePart(surface: TextSurface | null, parts: readonly OutlinePart[]): number {
  const [visible, setVisible] = useState(0);
  const waiting = useRef({ timer: 0, start: 0 });
  useVisibleStretch(surface, ({ start }) => {
    waiting.current.start = start;
    waiting.current.timer ||= window.setTimeout(() => {
      waiting.current.timer = 0;
      setVisible(partAt(parts, waiting.current.start));
    }, everyMs);
  });
  useEffect(() => () => clearTimeout(waiting.current.timer), []);
  return visible;
}
