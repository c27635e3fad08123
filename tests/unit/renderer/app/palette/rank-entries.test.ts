import { describe, expect, test } from 'vitest';
import { readTyped } from '../../../../../renderer/app/palette/palette-entry.ts';
import { Ranker } from '../../../../../renderer/app/palette/rank-entries.ts';

const entry = (name: string, others: string[] = [], weight = 0) => ({ name, others, weight });

const entries = [
  entry('The river that was counted twice', ['Tirazan Centre']),
  entry('Counting boats'),
  entry('A miscounted vote'),
  entry('Ru’at al-Ma’bar', ['The ferrymen', 'رعاة المعبر']),
  entry('Über die Zählung'),
  entry('مَدِينَةُ الصَّدر'),
];
const names = (typed: string, from = entries, limit = 10) =>
  new Ranker().rank(from, typed, limit).found.map((found) => found.entry.name);

describe('ranking', () => {
  const cases: [string, string, string[]][] = [
    [
      'the start of a name, then of a word, then anywhere',
      'count',
      ['Counting boats', 'The river that was counted twice', 'A miscounted vote'],
    ],
    ['words in any order', 'twice river', ['The river that was counted twice']],
    ['every word must be found', 'twice boats', []],
    ['a word of the name and one of the author', 'counted tirazan', ['The river that was counted twice']],
    ['no apostrophes and hyphens', 'ruat al mabar', ['Ru’at al-Ma’bar']],
    ['other apostrophes', 'ma`bar', ['Ru’at al-Ma’bar']],
    ['other names', 'ferry', ['Ru’at al-Ma’bar']],
    ['no accents', 'zahlung', ['Über die Zählung']],
    ['no Arabic vowel signs', 'مدينه الصدر', ['مَدِينَةُ الصَّدر']],
    ['one letter begins a word', 'b', ['Counting boats']],
    ['nothing that fits', 'zebra', []],
  ];
  test.each(cases)('%s', (_, typed, expected) => {
    expect(names(typed)).toEqual(expected);
  });

  test('of two that fit equally well the heavier comes first, then the alphabet decides', () => {
    expect(names('a', [entry('ab'), entry('aa'), entry('ac', [], 2)])).toEqual(['ac', 'aa', 'ab']);
  });

  test('nothing typed is everything by weight', () => {
    expect(names('', [entry('one'), entry('two', [], 5)])).toEqual(['two', 'one']);
  });

  test('no more than asked for, and how many there are', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => entry(`Report ${index}`));
    const { found, total } = new Ranker().rank(many, 'report', 6);
    expect(found).toHaveLength(6);
    expect(total).toBe(10_000);
  });

  test('the matched parts are those of the name as it is written', () => {
    const { found } = new Ranker().rank(entries, 'mabar ruat', 1);
    const { parts = [] } = found[0] ?? {};
    expect(parts.map(({ start, end }) => 'Ru’at al-Ma’bar'.slice(start, end))).toEqual(['Ru’at', 'Ma’bar']);
  });

  test('says which other name matched', () => {
    expect(new Ranker().rank(entries, 'ferrymen', 1).found[0]?.other).toBe('The ferrymen');
    expect(new Ranker().rank(entries, 'ruat', 1).found[0]?.other).toBeNull();
  });
});

test('a sign at the start asks for one group', () => {
  expect(readTyped('>  exp')).toEqual({ group: 'commands', words: 'exp' });
  expect(readTyped('#kat')).toEqual({ group: 'tags', words: 'kat' });
  expect(readTyped(' @ who')).toEqual({ group: 'headings', words: 'who' });
  expect(readTyped('a > b')).toEqual({ group: null, words: 'a > b' });
});
