import { useState } from 'react';
import { type OutlinePart, partAt } from './outline.ts';
import type { TextSurface } from './text/text-surface.ts';
import { useVisibleStretch } from './visible-stretch.ts';

/** The index of the part at the top of the window. Draws anew when that changes, not whenever the text is scrolled. */
export function useVisiblePart(surface: TextSurface | null, parts: readonly OutlinePart[]): number {
  const [visible, setVisible] = useState(0);
  useVisibleStretch(surface, ({ start }) => setVisible(partAt(parts, start)));
  return visible;
}
