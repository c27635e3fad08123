import { expect, test } from 'vitest';
import { pageLabel, pagesFrom } from '../../../../core/text/pages.ts';

const pages = [
  { start: 0, label: 'xi' },
  { start: 10, label: '1' },
  { start: 30, label: '2' },
];

test.each([
  [0, 5, 'xi'],
  [9, 10, 'xi'],
  [9, 11, 'xi–1'],
  [10, 30, '1'],
  [10, 31, '1–2'],
  [30, 30, '2'],
  [500, 600, '2'],
])('[%i, %i) stands on %s', (start, end, label) => {
  expect(pageLabel(pages, start, end)).toBe(label);
});

test('a text without pages has no labels', () => {
  expect(pageLabel([], 0, 10)).toBeNull();
});

test.each([
  [0, 10, ['xi']],
  [1, 10, []],
  [1, 31, ['1', '2']],
  [30, 31, ['2']],
  [31, 99, []],
])('in [%i, %i) begin the pages %j', (start, end, labels) => {
  expect(pagesFrom(pages, start, end).map(({ label }) => label)).toEqual(labels);
});
