import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NameIndex } from '../../../../core/codebook/name-index.ts';
import { nameKey } from '../../../../core/codebook/name-key.ts';

test.each([
  ['Kata’ib  Korvat', 'Kataib korvat'],
  ['Kata\u02bfib', "Kata'ib"],
  ['Al-Korvat', 'al\u00a0Korvat'],
  ['Deir\u00a0Ombra', 'deir\nombra'],
  ['Dár', 'Dar'],
  ['أمل', 'امل'],
  ["O'2", 'O2'],
  ['ʿAin Korvat', 'Ain Korvat'],
  ['Na\u0301ʾib', 'Naib'],
])('%j and %j are one name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

test.each([
  ['Al-Korvat', 'Alkorvat'],
  ['U.S.', 'US'],
  ['Korvat', 'Korvats'],
  ['Korvat’s', 'Korvat'],
  ["Korvat''Ain", 'KorvatAin'],
])('%j and %j are two', (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});

const part = fc.constantFrom(
  ...['kata', 'ib', 'korvat', 'o', 'us', 'sa', '2', 'é', 'e\u0301', 'أ', 'ا', 'ـ', 'ﬁ', 'fi'],
  ...['’', "'", 'ʿ', '-', '–', ' ', '\u00a0', '\n', '.', '&', '\u200d'],
);
const name = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('').trim());

const respellings: ((name: string) => string)[] = [
  (spelt) => spelt.replaceAll(/['’ʿ]/gu, ''),
  (spelt) => spelt.replaceAll(/['’ʿ]/gu, '\u02bc'),
  (spelt) => spelt.replaceAll(/[-–\s]+/gu, '\u00a0'),
  (spelt) => spelt.normalize('NFD').replaceAll('\u200d', ''),
];

test('whatever the names: those of one key are found by each other in a text', () => {
  let pairs = 0;
  fc.assert(
    fc.property(name, fc.constantFrom(...respellings), (one, respell) => {
      const other = respell(one);
      const key = nameKey(one);
      if (one === other || key !== nameKey(other) || !/[\p{L}\p{N}]/u.test(key)) return;
      pairs++;
      const [hit] = new NameIndex([{ name: one, owners: [true] }]).find(other);
      expect(hit, `${one} in ${other}`).toBeDefined();
    }),
    { numRuns: 3000 },
  );
  expect(pairs).toBeGreaterThan(300);
});
