import { describe, expect, test } from 'vitest';
import {
  percentRead,
  type ReadOn,
  restAt,
  timeLeft,
} from '../../../../../renderer/reader/progress/read-on.ts';

/** How far a text is read after the window has rested at these stretches, one after the other. */
function readOn(...rests: [number, number][]): number {
  const first: ReadOn = { furthest: 0, rested: 0 };
  return rests.reduce((before, [start, end]) => restAt(before, { start, end }), first).furthest;
}

describe('how far a text is read', () => {
  test('is where what was in the window ends', () => {
    expect(readOn([0, 100])).toBe(100);
    expect(readOn([0, 100], [90, 190])).toBe(190);
  });

  test('never falls', () => {
    expect(readOn([0, 100], [90, 190], [0, 100])).toBe(190);
  });

  test('a place that was jumped to counts once it is read on from', () => {
    expect(readOn([0, 100], [900, 1000])).toBe(100);
    expect(readOn([0, 100], [900, 1000], [0, 100])).toBe(100);
    expect(readOn([0, 100], [900, 1000], [990, 1090])).toBe(1090);
  });
});

test.each([
  [0, 1000, 0],
  [384, 1000, 38],
  [999, 1000, 99],
  [1000, 1000, 100],
  [0, 0, 100],
])('%i of %i is %i percent', (at, of, percent) => {
  expect(percentRead({ at, of })).toBe(percent);
});

test.each([
  [1724, 0.38, '4 min left'],
  [134, 0.82, 'under 1 min left'],
  [1_000_000, 0, '70 h 2 min left'],
  [0, 0, 'under 1 min left'],
])('of %i words with %d read: %s', (words, share, left) => {
  expect(timeLeft(words, { at: share * 1000, of: 1000 })).toBe(left);
});
