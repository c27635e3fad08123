import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsAround } from '../../../../core/codebook/words-around.ts';

test.each([
  ['within its sentence', 'Rain fell. The gate of [Ostmark] held. Then snow.', ['The gate of ', ' held.']],
  [
    'over initials',
    'J. Torren of the U.S. fleet saw [Ostmark] in May.',
    ['J. Torren of the U.S. fleet saw ', ' in May.'],
  ],
  ['at the end of its sentence', 'They left [Ostmark]. Then snow.', ['They left ', '.']],
  ['that is a whole sentence', 'Rain. [They left Ostmark.] Then snow.', ['', '']],
  ['in Arabic', 'انتهى الأمر. قال [حزب] شيئا؟ نعم.', ['قال ', ' شيئا؟']],
  ['alone', '[Ostmark]', ['', '']],
])('a passage %s', (_, marked, [before, after]) => {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  expect(wordsAround(marked.replace(/[[\]]/g, ''), start, end)).toEqual({ before, after });
});

test('long sentences are cut between words, and say so', () => {
  const words = 'harbour '.repeat(60);
  const { before, after } = wordsAround(`${words}Ostmark ${words}`, words.length, words.length + 7);
  expect([before.length, after.length].every((length) => length > 140 && length <= 161)).toBe(true);
  expect(before).toMatch(/^…(?:harbour )+$/);
  expect(after).toMatch(/^(?: harbour)+…$/);
});

test('what is told stands around the passage, at most 160 units on a side, in whole characters', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'Б', ' ', '. ', '\n', '𐐀', '🇮🇷', 'é'),
    maxLength: 600,
  });
  fc.assert(
    fc.property(text, text, text, (one, passage, other) => {
      const block = one + passage + other;
      const around = wordsAround(block, one.length, one.length + passage.length);
      const [before, after] = [around.before.replace(/^…/u, ''), around.after.replace(/…$/u, '')];
      expect(one.endsWith(before)).toBe(true);
      expect(other.startsWith(after)).toBe(true);
      expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(160);
      expect(before.isWellFormed() && after.isWellFormed()).toBe(true);
    }),
  );
});
