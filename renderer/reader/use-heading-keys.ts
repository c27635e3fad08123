import { useCallback } from 'react';
import { useKeys } from '../app/keymap/use-keys.ts';
import type { OutlinePart } from './outline.ts';
import { type TextSurface, toRange } from './text/text-surface.ts';

/** The keys that go from heading to heading; gives what goes to one. */
export function useHeadingKeys(
  surface: TextSurface | null,
  parts: readonly OutlinePart[],
  isActive: boolean,
): (part: OutlinePart) => void {
  const go = useCallback(
    ({ start }: OutlinePart) => {
      const range = toRange({ start, end: start + 1 });
      // Revealed it is a step of Back; at the top of the window the text under it is seen.
      void (async () => {
        if (range && (await surface?.reveal(range, { series: 'headings' }))) await surface?.showAtTop(start);
      })();
    },
    [surface],
  );
  const step = (direction: 1 | -1) => {
    if (!surface) return false;
    const here = surface.firstVisible();
    const next =
      direction === 1 ? parts.find(({ start }) => start > here) : parts.findLast(({ start }) => start < here);
    if (next) go(next);
    return next !== undefined;
  };
  useKeys({ 'reader.next-heading': () => step(1), 'reader.previous-heading': () => step(-1) }, { isActive });
  return go;
}
