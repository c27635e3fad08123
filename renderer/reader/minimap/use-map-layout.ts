import { type RefObject, useEffect, useState } from 'react';
import type { TextSurface } from '../text/text-surface.ts';
import { mapSize } from './draw-map.ts';
import { MapLayout } from './map-layout.ts';

/** Texts that may fit line by line are read as a whole for their map; longer ones never are. */
const longestOfLines = 40_000;

/** The layout of a text's map in a panel, once the panel's height is known. */
export function useMapLayout(
  surface: TextSurface | null,
  panel: RefObject<HTMLElement | null>,
): MapLayout | null {
  const [rows, setRows] = useState(0);
  const [layout, setLayout] = useState<MapLayout | null>(null);

  useEffect(() => {
    const { current: element } = panel;
    if (!element) return;
    const sizes = new ResizeObserver(() => setRows(Math.floor(element.clientHeight / mapSize.row)));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [panel]);

  useEffect(() => {
    if (!surface || rows <= 0) return;
    let isWanted = true;
    const even = () => setLayout(MapLayout.even(surface.length, rows));
    if (surface.length > longestOfLines) even();
    else {
      surface.read(0, surface.length).then((text) => {
        if (isWanted) setLayout(MapLayout.lines(text, rows) ?? MapLayout.even(surface.length, rows));
      }, even);
    }
    return () => {
      isWanted = false;
    };
  }, [surface, rows]);

  return layout;
}
