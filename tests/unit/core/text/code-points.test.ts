import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromCodePoints, toCodePoints } from '../../../../core/text/code-points.ts';

test('flags are two code points and four code units', () => {
  const text = '🇸🇾\nbody';
  expect(fromCodePoints(text, 3)).toBe(5);
  expect(toCodePoints(text, 5)).toBe(3);
  expect(fromCodePoints(text, 8)).toBeNull();
});

test('there and back is the same place', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const count = [...text].length;
      for (let i = 0; i <= count; i++) expect(toCodePoints(text, fromCodePoints(text, i) ?? -1)).toBe(i);
    }),
  );
});
