import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MapLayout } from '../../../../../renderer/reader/minimap/map-layout.ts';

describe('an even map', () => {
  test('is as long as a short text, and never longer than its room', () => {
    expect(MapLayout.even(660, 200).rows).toBe(10);
    expect(MapLayout.even(6_000_000, 200).rows).toBe(200);
    expect(MapLayout.even(0, 200).rows).toBe(1);
  });

  test('shows each place in its row, and gives it back to within a row', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 300 }),
        fc.nat(),
        (length, rows, at) => {
          const layout = MapLayout.even(length, rows);
          const offset = at % length;
          const { row, along } = layout.place(offset);
          const perRow = Math.max(66, Math.ceil(length / rows));
          expect(row).toBe(Math.floor(offset / perRow));
          expect(along).toBeCloseTo((offset % perRow) / perRow);
          const back = layout.offset(row + along);
          expect(Math.abs(back - offset)).toBeLessThan(perRow);
        },
      ),
    );
  });

  test('places never go up as the text goes on', () => {
    const layout = MapLayout.even(12_345, 37);
    const rows = Array.from({ length: 12_345 }, (_, offset) => layout.place(offset).row);
    expect(rows).toEqual(rows.toSorted((a, b) => a - b));
    expect(rows.at(-1)).toBe(layout.rows - 1);
  });
});

describe('a map of lines', () => {
  const text = ['x'.repeat(100), '', 'y'.repeat(10)].join('\n');
  const layout = MapLayout.lines(text, 100);

  test('has a row for each line, and a gap between paragraphs', () => {
    expect(layout?.rows).toBe(6);
    expect([0, 1, 2, 3, 4, 5].map((row) => layout?.widthOf(row).toFixed(2))).toEqual([
      '1.00',
      '0.52',
      '0.00',
      '0.00',
      '0.00',
      '0.15',
    ]);
  });

  test('keeps the end of a paragraph in its last line', () => {
    expect(layout?.place(99).row).toBe(1);
    expect(layout?.place(100).row).toBe(1);
    expect(layout?.place(102).row).toBe(5);
    expect(layout?.place(112).row).toBe(5);
  });

  test('is none if there are too many lines', () => {
    expect(MapLayout.lines(text, 5)).toBeNull();
    expect(MapLayout.lines(text, 6)).not.toBeNull();
  });
});
