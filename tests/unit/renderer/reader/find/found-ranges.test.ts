import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FoundRanges } from '../../../../../renderer/reader/find/found-ranges.ts';

const apart = fc.uniqueArray(fc.nat(500), { maxLength: 40 }).map((starts) => starts.sort((a, b) => a - b));

test('runs from a place on and then from the beginning come out in order', () => {
  fc.assert(
    fc.property(apart, fc.nat(40), fc.integer({ min: 1, max: 7 }), (starts, turn, length) => {
      const from = turn % (starts.length + 1);
      const order = [...starts.slice(from), ...starts.slice(0, from)];
      let found = FoundRanges.none;
      for (let i = 0; i < order.length; ) {
        const wraps = order.findIndex((start, k) => k > i && start < (order[k - 1] ?? 0));
        const end = Math.min(i + length, wraps > i ? wraps : order.length);
        found = found.with(order.slice(i, end).flatMap((start) => [start * 10, start * 10 + 10]));
        i = end;
      }
      expect([...found]).toEqual(starts.map((start) => ({ start: start * 10, end: start * 10 + 10 })));
    }),
  );
});

test('hits of a stretch, and the first from a place on', () => {
  const found = FoundRanges.none.with([10, 12, 20, 25, 30, 31]);
  expect(found.within(12, 20)).toEqual([]);
  expect(found.within(11, 21)).toEqual([
    { start: 10, end: 12 },
    { start: 20, end: 25 },
  ]);
  expect([0, 11, 12, 24, 31].map((offset) => found.indexFrom(offset))).toEqual([0, 0, 1, 1, 3]);
  expect(found.at(3)).toBeNull();
});
