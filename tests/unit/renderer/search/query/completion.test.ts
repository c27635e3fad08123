import { describe, expect, test } from 'vitest';
import { begunAt, completionsOf, type Known } from '../../../../../renderer/search/query/completion.ts';

const known: Known = {
  tags: [],
  publishers: ['Harbour Post', 'The Post', 'Valley News'],
  authors: ['Ann Post'],
  languages: ['en', 'ar'],
  marks: ['Key fact', 'Claim'],
};

describe('the value that is begun', () => {
  test.each([
    ['actor:', 6, { start: 0, field: 'actor', typed: '' }],
    ['ford Actor:dar', 14, { start: 5, field: 'actor', typed: 'dar' }],
    ['-publisher:"Harbour P', 21, { start: 1, field: 'publisher', typed: 'Harbour P' }],
    ['(in:no', 6, { start: 1, field: 'in', typed: 'no' }],
  ])('%s', (text, caret, begun) => expect(begunAt(text, caret)).toEqual(begun));

  test.each(['', 'actor', 'actor:dar ', 'actor:"Dar"', 'see https://example.org/a b'])('none: %s', (text) =>
    expect(begunAt(text, text.length)).toBeNull(),
  );

  test('what comes after the caret is not read', () =>
    expect(begunAt('actor:dar ford', 8)).toEqual({ start: 0, field: 'actor', typed: 'da' }));
});

describe('what is offered', () => {
  const labels = (field: string, typed: string) =>
    completionsOf({ start: 0, field, typed }, known).map(({ label }) => label);

  test('values with a word that begins so', () =>
    expect(labels('publisher', 'po')).toEqual(['Harbour Post', 'The Post']));
  test('all of them while nothing is written', () => expect(labels('language', '')).toEqual(['en', 'ar']));
  test('nothing for a field that has no known values', () => expect(labels('date', '20')).toEqual([]));
  test('nothing for what is no field', () => expect(labels('https', '')).toEqual([]));
  test('marks by the names they have here', () =>
    expect(completionsOf({ start: 0, field: 'mark', typed: 'cl' }, known)[0]?.filter).toEqual({
      kind: 'mark',
      name: 'Claim',
    }));
});
