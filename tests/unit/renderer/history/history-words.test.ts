import { expect, test } from 'vitest';
import { dayOf, wordsOf } from '../../../../renderer/history/history-words.ts';

const at = (text: string) => new Date(text).getTime();
const now = at('2026-03-30T00:30:00');

test.each([
  ['2026-03-30T00:10:00', 'Today'],
  ['2026-03-29T23:50:00', 'Yesterday'],
  ['2026-03-29T00:10:00', 'Yesterday'],
  ['2026-03-28T23:50:00', 'Saturday 28 Mar 2026'],
])('%s is %s', (time, words) => {
  expect(dayOf(at(time), now).replace(',', '')).toBe(words);
});

test('what was taken back says so', () => {
  expect(wordsOf({ how: 'done', label: 'Highlight moved' })).toBe('Highlight moved');
  expect(wordsOf({ how: 'undone', label: 'Highlight moved' })).toBe('Undone: Highlight moved');
});
