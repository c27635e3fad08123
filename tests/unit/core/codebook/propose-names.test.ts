import { expect, test } from 'vitest';
import { proposeNames } from '../../../../core/codebook/propose-names.ts';

const proposed = (...texts: string[]) => proposeNames(texts, 50);

/** The spellings that were put together with one. */
function together(spelling: string, ...texts: string[]): string[] {
  const found = proposed(...texts).find(({ spellings }) => spellings.some(({ text }) => text === spelling));
  return found ? found.spellings.map(({ text }) => text).sort() : [];
}

test('what stands often comes first, and what stands in several texts before that', () => {
  const names = proposed(
    'Sarhada fell. In Sarhada nobody spoke of Belkara. Then Sarhada rose. They feared Belkara.',
    'The gate of Belkara was shut, and Ormund slept.',
  );
  expect(names.map(({ name, count, texts }) => [name, count, texts])).toEqual([
    ['Belkara', 3, 2],
    ['Sarhada', 3, 1],
  ]);
});

test('a word with a capital only because a sentence begins is no name', () => {
  expect(proposed('Boats left. The boats came back. Boats are slow. Boats sink.')).toEqual([]);
});

test('days, months, titles and what stands once are no names', () => {
  const text =
    'On Monday, 4 Feb, Minister Adan spoke. On Monday the Minister left. In Feb 2024 and on Feb 7 Adan rested.';
  expect(proposed(text).map(({ name }) => name)).toEqual(['Adan']);
});

test.each([
  [
    'other spellings',
    'Deir Ezzor',
    'At Deir Ezzor. At Deir ez-Zor. At Deir-ez-Zor.',
    ['Deir Ezzor', 'Deir ez-Zor', 'Deir-ez-Zor'],
  ],
  ['apostrophes', 'Kataib Ward', 'The Kataib Ward and the Kata’ib Ward.', ['Kataib Ward', 'Kata’ib Ward']],
  [
    'an acronym',
    'PGU',
    'The Popular Guild Union fell. A PGU man; of PGU men.',
    ['PGU', 'Popular Guild Union'],
  ],
  [
    'an acronym in brackets',
    'BGX',
    'the Border Guard (BGX) said that BGX men of the Border Guard',
    ['BGX', 'Border Guard'],
  ],
  [
    'another name that is told',
    'Abu Rim',
    'with Salim Adar, also known as Abu Rim, whom Abu Rim and Salim Adar',
    ['Abu Rim', 'Salim Adar'],
  ],
  ['an adjective', 'Belkaran', 'In Belkara a Belkaran boat, from Belkara.', ['Belkara', 'Belkaran']],
  ['a last name', 'Adar', 'Then Salim Adar spoke. What Adar said was true.', ['Adar', 'Salim Adar']],
  [
    'soldiers and an army',
    'Belkaran army',
    'the Belkaran army and Belkaran soldiers and Belkaran warplanes',
    ['Belkaran army', 'Belkaran soldiers', 'Belkaran warplanes'],
  ],
  [
    'soldiers whom somebody backs, but not his own,',
    'Sarhada-backed forces',
    'Sarhada-backed forces met Sarhada forces. The Sarhada forces and Sarhada-backed troops slept; Sarhada-backed forces too.',
    ['Sarhada-backed forces', 'Sarhada-backed troops'],
  ],
  ['consonants of another alphabet', 'Coneco', 'near Coneco, or near Kuniko', ['Coneco', 'Kuniko']],
  ['Cyrillic spellings', 'Сархада', 'Потом Сархада пала, и Сархада встала.', ['Сархада']],
])('%s are put together', (_, spelling, text, wanted) => {
  expect(together(spelling, text)).toEqual(wanted);
});

test('a possessive and a title part two names', () => {
  const text =
    'It was Belkara’s Border Guard. Then Belkara President Salim Adar met the Border Guard. So did Salim Adar of Belkara.';
  expect(
    proposed(text)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['Belkara', 'Border Guard', 'Salim Adar']);
});

test('where most stand behind a preposition of place is a place', () => {
  const kinds = proposed('In Sarhada and from Sarhada. Then Adan said that Adan was well.').map(
    ({ name, kind }) => [name, kind],
  );
  expect(kinds).toEqual([
    ['Adan', 'actor'],
    ['Sarhada', 'place'],
  ]);
});

test('no more are proposed than were asked for; texts without capitals give none', () => {
  const letters = [...'ABCDEFGHKLMNOPRSTVW'];
  const text = letters.map((letter) => `see ${letter}orlanda and ${letter}orlanda`).join('; ');
  expect(proposeNames([text], 7)).toHaveLength(7);
  expect(proposed('في سرهدة وفي سرهدة وفي سرهدة')).toEqual([]);
});
