import { expect, test } from 'vitest';
import { languageName, parseLanguage } from '../../../../renderer/library/languages.ts';

test.each([
  ['Arabic', 'ar'],
  ['english', 'en'],
  ['EN-gb', 'en-GB'],
  ['de', 'de'],
])('%s is %s', (typed, tag) => expect(parseLanguage(typed)).toBe(tag));

test.each(['Englishh', 'not a language', 'x'])('%s is no language', (typed) =>
  expect(parseLanguage(typed)).toBeNull(),
);

test('a tag that nobody knows is shown as it stands', () => {
  expect(languageName('!')).toBe('!');
});
