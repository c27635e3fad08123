import { expect, test } from 'vitest';
import { timeBins } from '../../../../core/dossier/time-bins.ts';

const dated = (on: string, more: { isEstimate?: boolean; isOwn?: boolean } = {}) => ({
  on,
  isEstimate: false,
  isOwn: true,
  ...more,
});

test.each([
  ['days of one month', ['2024-02-01', '2024-02-22'], 'day', ['2024-02-01', '2024-02-22']],
  ['days of a year', ['2024-02-01', '2024-11-17'], 'month', ['2024-02', '2024-11']],
  ['a date that is known to the month', ['2024-02-01', '2024-02'], 'month', ['2024-02']],
  ['a date that is known to the year', ['2024-02-01', '2023'], 'year', ['2023', '2024']],
  ['many years', ['2001-02-01', '2024-02-01'], 'year', ['2001', '2024']],
  ['a century', ['1912', '2024-02-01'], 'decade', ['1910', '2020']],
  ['the last months of five years', ['2020-01-31', '2024-12-01'], 'month', ['2020-01', '2024-12']],
] as const)('%s', (_, dates, unit, from) => {
  const found = timeBins(dates.map((on) => dated(on)));
  expect([found.unit, found.bins.map((bin) => bin.from)]).toEqual([unit, from]);
});

test('a decade is named by its first and last year', () => {
  const { bins } = timeBins([dated('1912'), dated('2024')]);
  expect(bins[0]).toMatchObject({ from: '1910', to: '1919' });
});

test('passages of members and estimated dates are counted apart', () => {
  const { bins } = timeBins([
    dated('2024-02'),
    dated('2024-02', { isOwn: false, isEstimate: true }),
    dated('2024-02', { isOwn: false }),
  ]);
  expect(bins).toEqual([{ from: '2024-02', to: '2024-02', own: 1, members: 2, estimated: 1 }]);
});

test('nothing dated gives no bins', () => {
  expect(timeBins([]).bins).toEqual([]);
});
