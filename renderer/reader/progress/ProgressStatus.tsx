import { useState } from 'react';
import { pageLabel } from '../../../core/text/pages.ts';
import { InStatusBar } from '../../app/status-slot.ts';
import { useReading } from '../reading.ts';
import type { TextSurface } from '../text/text-surface.ts';
import { useVisibleStretch } from '../visible-stretch.ts';
import { percentRead, timeLeft } from './read-on.ts';

/** Where one is in the text, in the status bar: the page, the paragraph, how much is read, how long the rest takes. */
export function ProgressStatus() {
  const { document, surface, shape, furthest, isActive } = useReading();
  const [paragraph, setParagraph] = useState<number | null>(null);
  const [page, setPage] = useState<string | null>(null);
  useVisibleStretch(surface, ({ start }) => {
    setParagraph(paragraphAt(surface, start));
    setPage(pageLabel(shape.pages, start, start + 1));
  });
  if (!isActive) return null;
  const progress = { at: furthest ?? 0, of: shape.length };
  const percent = percentRead(progress);
  return (
    <InStatusBar>
      {page !== null && <span>p. {page}</span>}
      {paragraph !== null && <span>¶ {paragraph}</span>}
      <span>{percent === 100 ? 'Read' : `${percent}% read, ${timeLeft(document.words, progress)}`}</span>
    </InStatusBar>
  );
}

/** The number of the first body paragraph from a place on; null where none is drawn. */
function paragraphAt({ map, shape }: TextSurface, offset: number): number | null {
  const place = map.places.find(({ end, paragraph }) => end >= offset && paragraph !== null);
  return place ? (shape.paragraphs[place.chunk] ?? 0) + (place.paragraph ?? 0) : null;
}
