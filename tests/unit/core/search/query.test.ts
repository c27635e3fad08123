import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuery } from '../../../../core/search/parse-query.ts';
import { printQuery } from '../../../../core/search/print-query.ts';
import type { Query } from '../../../../core/search/query.ts';

const word = (text: string) => ({ kind: 'word', text });

test.each<[query: string, expression: unknown]>([
  ['halt', word('halt')],
  ['  halt  ', word('halt')],
  ['halt*', { kind: 'prefix', text: 'halt' }],
  ['*alt*', { kind: 'part', text: 'alt' }],
  ['"claimed responsibility"', { kind: 'phrase', text: 'claimed responsibility' }],
  ['“claimed it”', { kind: 'phrase', text: 'claimed it' }],
  ['"the ""Axis"" said"', { kind: 'phrase', text: 'the "Axis" said' }],
  ['a b', { kind: 'and', parts: [word('a'), word('b')] }],
  ['a AND b', { kind: 'and', parts: [word('a'), word('b')] }],
  ['a OR b c', { kind: 'or', parts: [word('a'), { kind: 'and', parts: [word('b'), word('c')] }] }],
  ['(a OR b) c', { kind: 'and', parts: [{ kind: 'or', parts: [word('a'), word('b')] }, word('c')] }],
  ['a NOT b', { kind: 'and', parts: [word('a'), { kind: 'not', part: word('b') }] }],
  ['-b', { kind: 'not', part: word('b') }],
  ['NOT -b', word('b')],
  ['al-Qaeda', word('al-Qaeda')],
  ['-(a b)', { kind: 'not', part: { kind: 'and', parts: [word('a'), word('b')] } }],
  ['NEAR(a "b c", 8)', { kind: 'near', texts: ['a', 'b c'], distance: 8 }],
  ['NEAR(a b)', { kind: 'near', texts: ['a', 'b'], distance: 10 }],
  ['NEAR(a,b,3)', { kind: 'near', texts: ['a', 'b'], distance: 3 }],
  ['NEAR(22 7)', { kind: 'near', texts: ['22', '7'], distance: 10 }],
  ['actor:"Kata’ib Hezbollah"', { kind: 'tag', field: 'actor', name: 'Kata’ib Hezbollah', isExact: false }],
  ['tag:="Iran"', { kind: 'tag', field: 'tag', name: 'Iran', isExact: true }],
  ['Place:Iran', { kind: 'tag', field: 'place', name: 'Iran', isExact: false }],
  ['publisher:ECSS', { kind: 'field', field: 'publisher', text: 'ECSS' }],
  ['date:2024', { kind: 'date', test: { kind: 'range', from: '2024', to: '2024' } }],
  ['date:2023..2024-02', { kind: 'date', test: { kind: 'range', from: '2023', to: '2024-02' } }],
  ['date:>=2024', { kind: 'date', test: { kind: 'range', from: '2024', to: null } }],
  ['date:<2024-01', { kind: 'date', test: { kind: 'range', from: null, to: '2023-12' } }],
  ['date:>2024-02-28', { kind: 'date', test: { kind: 'range', from: '2024-02-29', to: null } }],
  ['date:none', { kind: 'date', test: { kind: 'none' } }],
  ['colour:3', { kind: 'mark', name: '3' }],
  ['mark:"Key fact"', { kind: 'mark', name: 'Key fact' }],
  ['', null],
])('understands %s', (query, expression) => {
  const parsed = parseQuery(query);
  expect(parsed.query.expression).toEqual(expression);
  expect(parsed.problems).toEqual([]);
  const printed = printQuery(parsed.query);
  expect(parseQuery(printed).query).toEqual(parsed.query);
});

test('says what is meant for the whole query', () => {
  const { query, problems } = parseQuery('a in:notes,text case:match names:all b');
  expect(problems).toEqual([]);
  expect(query).toMatchObject({ scopes: ['text', 'note'], matchCase: true, names: 'all' });
  expect(printQuery(query)).toBe('a b in:text,note case:match names:all');
});

test.each<[query: string, printed: string, problem: string, place: string]>([
  ['a AND', 'a', '“AND” needs something on both sides. It was passed over.', 'AND'],
  ['OR a', 'a', '“OR” needs something on both sides. It was passed over.', 'OR'],
  ['a NOT', 'a', '“NOT” needs something after it. It was passed over.', 'NOT'],
  ['AND', '', '“AND” needs something on both sides. It was passed over.', 'AND'],
  ['OR', '', '“OR” needs something on both sides. It was passed over.', 'OR'],
  [
    'a NEAR/5 b',
    'a NEAR/5 b',
    '“NEAR/5” was searched as a word. Words near each other: NEAR(one other, 5).',
    'NEAR/5',
  ],
  ['(a b', 'a b', 'This bracket is not closed.', '('],
  ['a) b', 'a b', 'This bracket closes none. It was passed over.', ')'],
  ['"a b', '"a b"', 'The quotation marks are not closed.', '"a b'],
  ['a §§', 'a', '“§§” holds no letter or digit, so there is nothing to look for.', '§§'],
  ['ha*lt', '"ha lt"', '“*” stands for letters at the beginning or end of a word only.', 'ha*lt'],
  ['*lt', '*lt*', '“*lt” was searched as “*lt*”: anywhere within a word.', '*lt'],
  ['autor:Smith', 'autor:Smith', 'There is no field “autor”. Its words are searched.', 'autor:Smith'],
  [
    'a date:yesterday',
    'a',
    '“yesterday” is no date. Write 2024, 2024-02, 2023..2024, >=2024 or none.',
    'date:yesterday',
  ],
  ['a tag:', 'a', 'After “tag:” something is expected; what has spaces stands in quotation marks.', 'tag:'],
  ['NEAR(a, 5)', '"a"', '“NEAR” needs at least two words in its brackets.', 'NEAR(a, 5)'],
  ['a in:footnotes', 'a', '“in:” knows text, title, note, highlight, not “footnotes”.', 'in:footnotes'],
])('says what it does not understand in %s', (query, printed, problem, place) => {
  const parsed = parseQuery(query);
  expect(printQuery(parsed.query)).toBe(printed);
  expect(parsed.problems.map(({ sentence }) => sentence)).toEqual([problem]);
  expect(parsed.problems.map(({ start, end }) => query.slice(start, end))).toEqual([place]);
});

test.each(['('.repeat(5000), 'a OR '.repeat(1500), '- '.repeat(3000)])(
  'says no more of %s than is read',
  (query) => {
    const { problems } = parseQuery(query);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(20);
  },
);

test('takes a word at the very end as unfinished while somebody types', () => {
  const last = (query: string) => printQuery(parseQuery(query, true).query);
  expect(['a b', 'a b ', 'a "b', 'tag:b', 'a OR'].map(last)).toEqual([
    'a b*',
    'a b',
    'a "b"',
    'tag:"b"',
    'a',
  ]);
});

const piece = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom(
    ...[
      'AND',
      'OR',
      'NOT',
      '-',
      '(',
      ')',
      '"',
      '“',
      '”',
      '*',
      'NEAR(',
      ', 8)',
      'tag:',
      'tag:=',
      'date:',
      '2024..',
      '>=',
    ],
    ...[
      'in:note',
      'case:match',
      'names:all',
      'mark:2',
      'halt',
      'Kata’ib',
      'الي',
      '中国',
      ' ',
      ':',
      '\ud800',
      '\0',
    ],
  ),
);
const typed = fc.array(fc.tuple(piece, fc.constantFrom('', ' '))).map((all) => all.flat().join(''));

test('understands any string, and what it prints it understands alike', () => {
  fc.assert(
    fc.property(typed, fc.boolean(), (text, isTyping) => {
      const { query, problems } = parseQuery(text, isTyping);
      for (const { start, end, sentence } of problems) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(sentence).toMatch(/\.$/);
      }
      expect(parseQuery(printQuery(query)).query).toEqual(query);
    }),
    { numRuns: 3000 },
  );
});

test('prints what is built so that it is understood alike', () => {
  const text = fc.constantFrom('halt', 'Kata’ib Hezbollah', 'say "no"', '中国', 'AND', '-x');
  const plain = fc.constantFrom('halt', 'Kata’ib', 'l’Iran', '中国', 'al-Qaeda', 'U.S.');
  const leaf = fc.oneof(
    fc.record({ kind: fc.constantFrom('word', 'prefix', 'part'), text: plain }),
    fc.record({ kind: fc.constant('phrase'), text }),
    fc.record({
      kind: fc.constant('near'),
      texts: fc.array(text, { minLength: 2, maxLength: 3 }),
      distance: fc.nat(1000),
    }),
    fc.record({
      kind: fc.constant('tag'),
      field: fc.constantFrom('tag', 'actor'),
      name: text,
      isExact: fc.boolean(),
    }),
    fc.record({ kind: fc.constant('field'), field: fc.constantFrom('publisher', 'author'), text }),
    fc.record({ kind: fc.constant('mark'), name: fc.constantFrom('3', 'Key fact') }),
    fc.constant({ kind: 'date', test: { kind: 'range', from: '2023', to: '2024-02' } }),
  );
  const { expression } = fc.letrec((tie) => ({
    expression: fc.oneof({ maxDepth: 3 }, leaf, tie('and'), tie('or'), tie('not')),
    and: fc.record({
      kind: fc.constant('and'),
      parts: fc.array(fc.oneof(leaf, tie('or'), tie('not')), { minLength: 2, maxLength: 3 }),
    }),
    or: fc.record({
      kind: fc.constant('or'),
      parts: fc.array(fc.oneof(leaf, tie('and'), tie('not')), { minLength: 2, maxLength: 3 }),
    }),
    not: fc.record({ kind: fc.constant('not'), part: fc.oneof(leaf, tie('and'), tie('or')) }),
  }));
  fc.assert(
    fc.property(expression, (built) => {
      const query = { expression: built, scopes: [], matchCase: false, names: 'usual' } as Query;
      const { query: again, problems } = parseQuery(printQuery(query));
      expect(problems).toEqual([]);
      expect(again).toEqual(query);
    }),
    { numRuns: 1000 },
  );
});
