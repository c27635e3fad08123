import { expect, test } from 'vitest';
import { daysLeft, totalOf, trashLines } from '../../../../renderer/trash/trash-rows.ts';

const counts = { document: 1, highlight: 2, note: 0, tag: 1 };

test('each kind that has anything stands under its heading', () => {
  expect(trashLines(counts)).toEqual([
    { heading: 'document' },
    { at: 0 },
    { heading: 'highlight' },
    { at: 1 },
    { at: 2 },
    { heading: 'tag' },
    { at: 3 },
  ]);
  expect(totalOf(counts)).toBe(4);
  expect(trashLines({ document: 0, highlight: 0, note: 0, tag: 0 })).toEqual([]);
});

test.each([
  [30 * 24, '30 days left'],
  [24 + 1, '2 days left'],
  [24, '1 day left'],
  [1, '1 day left'],
  [0, 'Goes next time'],
])('%i hours before the end: %s', (hours, words) => {
  expect(daysLeft(hours * 60 * 60 * 1000, 0)).toBe(words);
});
