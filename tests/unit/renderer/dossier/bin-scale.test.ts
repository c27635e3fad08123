import { expect, test } from 'vitest';
import { binScale, niceTop } from '../../../../renderer/dossier/bin-scale.ts';

const bin = (from: string) => ({ from, to: from, own: 1, members: 0, estimated: 0 });

test.each([
  ['day', ['2024-02-28', '2024-03-01'], [0, 2], ['28 Feb 2024', '29 Feb', '1 Mar']],
  ['month', ['2023-11', '2024-02'], [0, 3], ['Nov 2023', 'Dec 2023', 'Jan 2024', 'Feb 2024']],
  ['year', ['2021', '2023'], [0, 2], ['2021', '2022', '2023']],
  ['decade', ['1990', '2010'], [0, 2], ['1990s', '2000s', '2010s']],
] as const)('bins of a %s stand apart by what lies between', (unit, from, at, names) => {
  const scale = binScale(unit, from.map(bin), 12);
  expect(scale.at).toEqual(at);
  expect(scale.names.map(({ name }) => name)).toEqual(names);
});

test('no more steps are named than there is room for', () => {
  const scale = binScale('year', [bin('1990'), bin('2024')], 6);
  expect(scale.steps).toBe(35);
  expect(scale.names.length).toBeLessThanOrEqual(6);
  expect(scale.names.map(({ step }) => step)).toEqual([0, 6, 12, 18, 24, 30]);
});

test('an axis ends at a round number', () => {
  expect([0, 1, 3, 8, 34, 61, 300_000].map(niceTop)).toEqual([1, 1, 4, 10, 40, 100, 400_000]);
});
