import { describe, expect, test } from 'vitest';
import type { HighlightInText } from '../../../../../core/contract/highlights.ts';
import { Colour } from '../../../../../core/model/highlight.ts';
import { HighlightId, TextOffset, Timestamp } from '../../../../../core/model/ids.ts';
import { FoundRanges } from '../../../../../renderer/reader/find/found-ranges.ts';
import { drawMap, type MapContent, mapSize } from '../../../../../renderer/reader/minimap/draw-map.ts';
import { MapLayout } from '../../../../../renderer/reader/minimap/map-layout.ts';

interface Bar {
  readonly style: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is drawn, bar by bar. */
function drawn(content: Partial<MapContent>): Bar[] {
  const bars: Bar[] = [];
  const canvas = {
    fillStyle: '',
    fillRect(x: number, y: number, width: number, height: number) {
      bars.push({ style: canvas.fillStyle, x, y, width, height });
    },
  };
  const text = Array.from({ length: 10 }, () => 'x'.repeat(66)).join('\n');
  const layout = MapLayout.lines(text, 100);
  if (!layout) throw new Error('This text is short.');
  drawMap(
    canvas as unknown as CanvasRenderingContext2D,
    { layout, pitch: 4, headings: [], highlights: [], found: null, isRtl: false, ...content },
    { line: 'line', heading: 'heading', hit: 'hit', mark: (colour) => `mark-${colour}` },
  );
  return bars;
}

const highlight = (start: number, end: number, colour: number): HighlightInText => ({
  id: HighlightId.parse('0192a0de-0000-7000-8000-000000000001'),
  start: TextOffset.parse(start),
  end: TextOffset.parse(end),
  colour: Colour.parse(colour),
  tagIds: [],
  note: null,
  createdAt: Timestamp.parse(0),
  updatedAt: Timestamp.parse(0),
});

const of = (bars: Bar[], style: string) => bars.filter((bar) => bar.style === style);

describe('the map', () => {
  test('shows each line of text, and none between paragraphs', () => {
    expect(of(drawn({}), 'line').map(({ y }) => y)).toEqual(
      Array.from({ length: 10 }, (_, i) => i * 2 * 4 + 1),
    );
  });

  test('shows a highlight in its colour, where it begins and ends', () => {
    const [first, second, ...rest] = of(drawn({ highlights: [highlight(33, 67 + 33, 3)] }), 'mark-3');
    expect(first).toMatchObject({ x: mapSize.text / 2, y: 0, width: mapSize.text / 2 });
    expect(second).toMatchObject({ x: 0, y: 8, width: mapSize.text / 2 });
    expect(rest).toEqual([]);
  });

  test('shows the shortest highlight, also at the end of a line', () => {
    const [bar] = of(drawn({ highlights: [highlight(65, 66, 1)] }), 'mark-1');
    expect(bar?.width).toBe(2);
    expect((bar?.x ?? 0) + 2).toBeLessThanOrEqual(mapSize.text);
  });

  test('shows one tick a row for hits', () => {
    const ticks = of(drawn({ found: FoundRanges.none.with([0, 2, 10, 12, 67, 69]) }), 'hit');
    expect(ticks.map(({ x, y }) => [x, y])).toEqual([
      [56, 0],
      [56, 8],
    ]);
  });

  test('is mirrored for a text that runs from the right', () => {
    const content = { highlights: [highlight(0, 33, 2)], found: FoundRanges.none.with([0, 2]) };
    const ltr = drawn(content);
    const rtl = drawn({ ...content, isRtl: true });
    expect(rtl.map(({ x, width }) => mapSize.width - x - width)).toEqual(ltr.map(({ x }) => x));
  });
});
