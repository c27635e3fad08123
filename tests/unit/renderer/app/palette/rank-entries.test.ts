import { describe, expect, test } from 'vitest';
import { readTyped } from '../../../../../renderer/app/palette/palette-entry.ts';
import { Ranker, withoutWeak } from '../../../../../renderer/app/palette/rank-entries.ts';

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
  new Ranker().rank(from, typed, limit).lines.map((found) => found.entry.name);

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
    const { lines, total } = new Ranker().rank(many, 'report', 6);
    expect(lines).toHaveLength(6);
    expect(total).toBe(10_000);
  });

  test('the matched parts are those of the name as it is written', () => {
    const { lines } = new Ranker().rank(entries, 'mabar ruat', 1);
    const { parts = [] } = lines[0] ?? {};
    expect(parts.map(({ start, end }) => 'Ru’at al-Ma’bar'.slice(start, end))).toEqual(['Ru’at', 'Ma’bar']);
  });

  test('says which other name matched', () => {
    expect(new Ranker().rank(entries, 'ferrymen', 1).lines[0]?.other).toBe('The ferrymen');
    expect(new Ranker().rank(entries, 'ruat', 1).lines[0]?.other).toBeNull();
  });
});

test('what is only within words gives way to what begins with the typed text, in any group', () => {
  const ranker = new Ranker();
  const documents = ranker.rank([entry('The price of a ford')], 'ri', 4);
  const tags = ranker.rank([entry('River trade'), entry('Fuel prices')], 'ri', 4);
  const kept = withoutWeak([documents, tags]).map(({ lines }) => lines.map(({ entry }) => entry.name));
  expect(kept).toEqual([[], ['River trade']]);
  expect(withoutWeak([documents])[0]?.lines).toHaveLength(1);
});

test('a sign at the start asks for one group', () => {
  expect(readTyped('>  exp')).toEqual({ group: 'commands', words: 'exp' });
  expect(readTyped('#kat')).toEqual({ group: 'tags', words: 'kat' });
  expect(readTyped(' @ who')).toEqual({ group: 'headings', words: 'who' });
  expect(readTyped('a > b')).toEqual({ group: null, words: 'a > b' });
});
