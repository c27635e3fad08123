import { expect, test } from 'vitest';
import { CommandId } from '../../../../core/model/ids.ts';
import { countUp, toastText } from '../../../../renderer/app/toast-count.ts';

const deleted = { one: 'Highlight deleted', many: 'highlights deleted' };
const [first, second] = ['0', '1'].map((n) => CommandId.parse(`0190163d-8694-739b-aea5-966c26f8ad9${n}`));
if (!first || !second) throw new Error('Two commands are needed.');

test('a second of the same kind counts up, and is undone first', () => {
  const twice = countUp(countUp(null, deleted, first), deleted, second);
  expect(toastText(twice)).toBe('2 highlights deleted');
  expect(twice.steps).toEqual([second, first]);
});

test('another kind starts anew', () => {
  const other = countUp(countUp(null, deleted, first), { one: 'Tag deleted', many: 'tags deleted' }, second);
  expect(toastText(other)).toBe('Tag deleted');
  expect(other.steps).toEqual([second]);
});

test('a kind without a plural never counts', () => {
  const named = { one: 'Tag renamed' };
  expect(countUp(countUp(null, named, first), named, second).count).toBe(1);
});
