import { expect, test } from 'vitest';
import { estimateBasis, showSourceDate } from '../../../../renderer/library/show-source-date.ts';

const dateEstimate = { on: '2022-08', basis: 'Weekdays' };

test.each([
  [{ publishedOn: null, dateEstimate: null }, 'No date', undefined],
  [{ publishedOn: null, dateEstimate }, 'est. Aug 2022', 'Estimated: Weekdays'],
  [{ publishedOn: '2024-02-22', dateEstimate }, '22 Feb 2024', undefined],
])('%o', (dated, date, basis) => {
  expect(showSourceDate(dated)).toBe(date);
  expect(estimateBasis(dated)).toBe(basis);
});
