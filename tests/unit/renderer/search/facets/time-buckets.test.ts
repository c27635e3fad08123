import { expect, test } from 'vitest';
import { bucketsOf } from '../../../../../renderer/search/facets/time-buckets.ts';

test('nothing that is dated has no bars', () => expect(bucketsOf([])).toEqual([]));

test('a bar for each month, those between with none', () =>
  expect(
    bucketsOf([
      { on: '2023-12', count: 2 },
      { on: '2024-02', count: 5 },
    ]),
  ).toEqual([
    { from: '2023-12', to: '2023-12', count: 2 },
    { from: '2024-01', to: '2024-01', count: 0 },
    { from: '2024-02', to: '2024-02', count: 5 },
  ]));

test('bars of a longer time are years, and nothing is lost', () => {
  const bars = bucketsOf([
    { on: '2009', count: 1 },
    { on: '2011-03', count: 2 },
    { on: '2011-12', count: 4 },
    { on: '2024-01', count: 8 },
  ]);
  expect(bars).toHaveLength(16);
  expect(bars[2]).toEqual({ from: '2011-01', to: '2011-12', count: 6 });
  expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(15);
});

test('the bars of any time can be told apart', () => {
  for (const last of ['1901', '1999', '2500', '9999'])
    expect(
      bucketsOf([
        { on: '1900', count: 1 },
        { on: last, count: 1 },
      ]).length,
    ).toBeLessThanOrEqual(24);
});
