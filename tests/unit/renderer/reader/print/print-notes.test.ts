import { expect, test } from 'vitest';
import { afterWord } from '../../../../../renderer/reader/print/print-notes.ts';

test.each([
  ['one two three', 7, 7],
  ['one two three', 6, 7],
  ['كلمة بالكتاب هنا', 9, 12],
  ['end.', 4, 4],
  ['end.', 3, 3],
  ['', 0, 0],
])('a number stands after the word, never in it: %s at %i', (text, end, at) => {
  expect(afterWord(text, end)).toBe(at);
});
