import { describe, expect, test } from 'vitest';
import { parsePartialDate, showPartialDate } from '../../../../renderer/library/partial-date.ts';

describe('parsePartialDate', () => {
  test.each([
    ['2024', '2024'],
    ['2024-2', '2024-02'],
    ['2024-02-22', '2024-02-22'],
    [' 22 Feb 2024 ', '2024-02-22'],
    ['1 september 2024', '2024-09-01'],
    ['Sept. 2024', '2024-09'],
    ['29 Feb 2024', '2024-02-29'],
  ])('%s is %s', (typed, expected) => expect(parsePartialDate(typed)).toBe(expected));

  test.each([
    '29 Feb 2023',
    '31 Apr 2024',
    '2024-13',
    '2024-00',
    '3/4/2024',
    'Ma 24',
    'yesterday',
    'Foo 2024',
  ])('%s is no date', (typed) => expect(parsePartialDate(typed)).toBeNull());

  test.each(['2024', '2024-02', '2024-02-22'])('%s is read back as it is shown', (date) =>
    expect(parsePartialDate(showPartialDate(date))).toBe(date),
  );
});

test('an unknown date is said, never guessed', () => {
  expect(showPartialDate(null)).toBe('No date');
});
