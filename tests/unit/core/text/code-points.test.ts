import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromCodePoints } from '../../../../core/text/code-points.ts';

test('flags are two code points and four code units', () => {
  const text = '🇸🇾\nbody';
  expect(fromCodePoints(text, 3)).toBe(5);
  expect(fromCodePoints(text, 8)).toBeNull();
});

test('a place is where the code points before it end', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const points = [...text];
      for (let i = 0; i <= points.length; i++)
        expect(fromCodePoints(text, i)).toBe(points.slice(0, i).join('').length);
    }),
  );
});
