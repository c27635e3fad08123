import { expect, test } from 'vitest';
import { TextRange } from '../../../../core/model/highlight.ts';
import { comparePassages } from '../../../../renderer/history/compare-passages.ts';

const text = 'One two three four.';
const passage = (quote: string) => {
  const start = text.indexOf(quote);
  return { range: TextRange.parse({ start, end: start + quote.length }), quote };
};

/** Taken words in brackets, added ones in braces. */
const compared = (from: string, to: string) =>
  comparePassages(passage(from), passage(to))
    .map(({ is, text }) => (is === 'kept' ? text : is === 'taken' ? `[${text}]` : `{${text}}`))
    .join('');

test.each([
  ['two', 'One two three', '{One }two{ three}'],
  ['One two three', 'two', '[One ]two[ three]'],
  ['One two', 'two three', '[One ]two{ three}'],
  ['two three', 'One two', '{One }two[ three]'],
  ['One', 'four', '[One]{four}'],
])('%s to %s', (from, to, words) => {
  expect(compared(from, to)).toBe(words);
});
