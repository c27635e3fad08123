import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffQuote } from '../../../../renderer/review/diff-quote.ts';

/** A comparison in short: `kept[-removed-]{+added+}`. */
const show = (before: string, after: string): string =>
  diffQuote(before, after)
    .map(({ kind, text }) => ({ kept: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind])
    .join('');

test.each([
  ['the same words', 'the same words', 'the same words'],
  ['two or three men', 'four men', '[-two or three-]{+four+} men'],
  ['It was seen.', 'It was not seen.', 'It was {+not +}seen.'],
  ['has said so', 'so', '[-has said -]so'],
  ['قالت الوزارة أمس', 'قالت الحكومة أمس', 'قالت [-الوزارة-]{+الحكومة+} أمس'],
  ['a b', 'c d', '[-a b-]{+c d+}'],
])('“%s” and “%s”', (before, after, expected) => expect(show(before, after)).toBe(expected));

test('the kept and removed runs make the old words, the kept and added ones the new', () => {
  const words = fc
    .array(fc.constantFrom('a', 'b', 'c', ' ', '.', 'ب'), { maxLength: 24 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const runs = diffQuote(before, after);
      const without = (left: string) =>
        runs
          .filter(({ kind }) => kind !== left)
          .map(({ text }) => text)
          .join('');
      expect(without('added')).toBe(before);
      expect(without('removed')).toBe(after);
    }),
  );
});
