import { expect, test } from 'vitest';
import { countUp, toastText } from '../../../../renderer/app/toast-count.ts';

const deleted = { one: 'Highlight deleted', many: 'highlights deleted' };

test('a second of the same kind counts up', () => {
  const twice = countUp(countUp(null, deleted), deleted);
  expect(toastText(twice)).toBe('2 highlights deleted');
});

test('another kind starts anew', () => {
  const other = countUp(countUp(null, deleted), { one: 'Tag deleted', many: 'tags deleted' });
  expect(toastText(other)).toBe('Tag deleted');
});

test('a kind without a plural never counts', () => {
  const named = { one: 'Tag renamed' };
  expect(countUp(countUp(null, named), named).count).toBe(1);
});
