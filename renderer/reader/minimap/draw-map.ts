import type { TextShape } from '../../../core/contract/documents.ts';
import type { HighlightInText } from '../../../core/contract/highlights.ts';
import { type Colour, colours } from '../../../core/model/highlight.ts';
import type { FoundRanges } from '../find/found-ranges.ts';
import type { Stretch } from '../text/stretch.ts';
import type { MapLayout } from './map-layout.ts';

/** Measures of the map in pixels: the least from row to row, the text on it, and the ticks of hits beside it. */
export const mapSize = { row: 3, text: 52, gap: 4, tick: 5, width: 62 } as const;

/** A short highlight in a long text is still seen. */
const leastWidth = 2;

export interface MapColours {
  readonly line: string;
  readonly heading: string;
  readonly hit: string;
  readonly mark: (colour: Colour) => string;
}

export interface MapContent {
  readonly layout: MapLayout;
  /** From row to row, in pixels. */
  readonly pitch: number;
  readonly headings: TextShape['headings'];
  readonly highlights: readonly HighlightInText[];
  readonly found: FoundRanges | null;
  readonly isRtl: boolean;
}

/** Draws a text's lines, headings, highlights and hits at their true places. */
export function drawMap(canvas: CanvasRenderingContext2D, content: MapContent, colours: MapColours): void {
  const { layout, pitch, headings, highlights, found, isRtl } = content;
  const bar = (row: number, from: number, to: number, top: number, height: number) => {
    const width = Math.max(leastWidth, (to - from) * mapSize.text);
    const start = Math.min(from * mapSize.text, mapSize.text - width);
    canvas.fillRect(isRtl ? mapSize.width - start - width : start, row * pitch + top, width, height);
  };
  const stretch = ({ start, end }: Stretch, top: number, height: number) => {
    const first = layout.place(start);
    const last = layout.place(end);
    for (let { row } = first; row <= last.row; row++) {
      const from = row === first.row ? first.along : 0;
      const to = row === last.row ? last.along : layout.widthOf(row);
      if (to > from) bar(row, from, to, top, height);
    }
  };

  canvas.fillStyle = colours.line;
  for (let row = 0; row < layout.rows; row++)
    if (layout.widthOf(row) > 0) bar(row, 0, layout.widthOf(row), 1, 1);
  canvas.fillStyle = colours.heading;
  for (const heading of headings) stretch(heading, 0.5, 2);
  for (const highlight of highlights) {
    canvas.fillStyle = colours.mark(highlight.colour);
    stretch(highlight, 0, 3);
  }
  canvas.fillStyle = colours.hit;
  let drawn = -1;
  for (const { start } of found ?? []) {
    const { row } = layout.place(start);
    if (row === drawn) continue;
    drawn = row;
    const left = mapSize.text + mapSize.gap;
    canvas.fillRect(isRtl ? mapSize.width - left - mapSize.tick : left, row * pitch, mapSize.tick, 2);
  }
}

/** The map's colours as the page has them now; a page of forced colours has few. */
export function mapColours(element: Element): MapColours {
  if (matchMedia('(forced-colors: active)').matches) {
    return { line: 'GrayText', heading: 'CanvasText', hit: 'CanvasText', mark: () => 'Highlight' };
  }
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  // Asked for once, not for each highlight.
  const marks = colours.map((colour) => token(`--hl-${colour}-ink`));
  return {
    line: token('--map-line'),
    heading: token('--map-heading'),
    hit: token('--map-hit'),
    mark: (colour) => marks[colour - 1] ?? '',
  };
}
