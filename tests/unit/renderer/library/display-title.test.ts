import { expect, test } from 'vitest';
import { displayTitle } from '../../../../renderer/library/display-title.ts';

const untitled = { title: null, fileName: 'page.html' };

test('a title is shown as it is', () => {
  expect(displayTitle({ title: 'A.', opening: 'Text', fileName: 'x' })).toEqual({
    text: 'A.',
    isWorking: false,
  });
});

test.each([
  ['the first sentence', 'By using this site you agree. Accept', 'By using this site you agree'],
  [
    'more than a very short one',
    'By A. B. on 3 May. Then it was over at last.',
    'By A. B. on 3 May. Then it was over at last',
  ],
  ['whole words of a long one', 'word '.repeat(40), `${'word '.repeat(15).trim()}…`],
  ['the file’s name, if there is no text', ' \n', 'page.html'],
])('a working title is %s', (_, opening, text) => {
  const title = displayTitle({ ...untitled, opening });
  expect(title.isWorking).toBe(true);
  if (text.endsWith('…')) expect(title.text).toMatch(/^(word )*word…$/);
  else expect(title.text).toBe(text);
  expect(title.text.length).toBeLessThanOrEqual(81);
});
