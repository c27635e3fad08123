import { describe, expect, test } from 'vitest';
import { type Expression, emptyQuery, type Query } from '../../../../../core/search/query.ts';
import { queryParts, saysMore } from '../../../../../renderer/search/query/query-parts.ts';

const word = (text: string): Expression => ({ kind: 'word', text });
const query = (expression: Expression | null, more: Partial<Query> = {}): Query => ({
  ...emptyQuery,
  expression,
  ...more,
});
const shown = (wanted: Query) =>
  queryParts(wanted).map(({ joint, isNot, label, words }) =>
    [joint, isNot && 'not', label, words].filter(Boolean).join(' '),
  );

describe('what was understood of a query', () => {
  test('nothing has no parts', () => expect(queryParts(emptyQuery)).toEqual([]));

  test('words that are all to be found say no more than the field', () => {
    expect(saysMore(queryParts(query({ kind: 'and', parts: [word('at'), word('ford')] })))).toBe(false);
    expect(saysMore(queryParts(query({ kind: 'or', parts: [word('at'), word('ford')] })))).toBe(true);
    expect(saysMore(queryParts(query({ kind: 'not', part: word('ford') })))).toBe(true);
  });

  test('each condition is named', () =>
    expect(
      shown(
        query(
          {
            kind: 'and',
            parts: [
              { kind: 'tag', field: 'actor', name: 'Darvan', isExact: true },
              { kind: 'phrase', text: 'at the ford' },
              { kind: 'prefix', text: 'halt' },
              {
                kind: 'not',
                part: { kind: 'or', parts: [word('rain'), { kind: 'not', part: word('sun') }] },
              },
              { kind: 'near', texts: ['a', 'b'], distance: 5 },
              { kind: 'date', test: { kind: 'range', from: '2024-01', to: '2024-06' } },
              { kind: 'date', test: { kind: 'range', from: null, to: '2023' } },
            ],
          },
          { scopes: ['note'], matchCase: true },
        ),
      ),
    ).toEqual([
      'actor Darvan, without members',
      'and phrase “at the ford”',
      'and word halt*',
      'and not group rain or not sun',
      'and within 5 words a … b',
      'and published Jan 2024 to Jun 2024',
      'and published until 2023',
      'in Notes',
      'letters as typed',
    ]));

  test('without one of two parts the other stands alone; the rest stays', () => {
    const [first, second, scope] = queryParts(
      query({ kind: 'or', parts: [word('a'), word('b')] }, { scopes: ['text'] }),
    );
    expect(first?.without).toEqual(query(word('b'), { scopes: ['text'] }));
    expect(second?.without).toEqual(query(word('a'), { scopes: ['text'] }));
    expect(second?.joint).toBe('or');
    expect(scope?.without).toEqual(query({ kind: 'or', parts: [word('a'), word('b')] }));
  });

  test('without its only part a query asks for nothing', () =>
    expect(queryParts(query(word('a')))[0]?.without).toEqual(emptyQuery));
});
