import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../../../core/search/parse-query.ts';
import { printQuery } from '../../../../../core/search/print-query.ts';
import type { Filter, Query } from '../../../../../core/search/query.ts';
import { dateOf, withDate, withFilter, withScope } from '../../../../../renderer/search/query/edit-query.ts';

const read = (text: string): Query => parseQuery(text).query;
const actor: Filter = { kind: 'tag', field: 'actor', name: 'Darvan', isExact: false };
const publisher = (text: string): Filter => ({ kind: 'field', field: 'publisher', text });

describe('narrowing a query', () => {
  test.each([
    ['ford', actor, 'ford actor:"Darvan"'],
    ['', actor, 'actor:"Darvan"'],
    ['ford OR river', actor, '(ford OR river) actor:"Darvan"'],
    ['ford', publisher('Post'), 'ford publisher:"Post"'],
    // A document has one publisher: a second one is another choice.
    ['ford publisher:Post', publisher('News'), 'ford (publisher:"Post" OR publisher:"News")'],
    ['in:note ford', actor, 'ford actor:"Darvan" in:note'],
  ])('%s', (before, filter, after) => expect(printQuery(withFilter(read(before), filter, true))).toBe(after));

  test.each([
    ['ford actor:Darvan', actor, 'ford'],
    ['actor:Darvan', actor, ''],
    ['ford actor:darvan', actor, 'ford'],
    ['(publisher:Post OR publisher:News) ford', publisher('Post'), 'publisher:"News" ford'],
    ['ford', actor, 'ford'],
  ])('taking off again: %s', (before, filter, after) =>
    expect(printQuery(withFilter(read(before), filter, false))).toBe(after),
  );

  test('a time takes the place of the one before', () => {
    const narrowed = withDate(read('date:2020 ford'), { kind: 'range', from: '2024-01', to: '2024-06' });
    expect(printQuery(narrowed)).toBe('ford date:2024-01..2024-06');
    expect(dateOf(narrowed)).toEqual({ kind: 'range', from: '2024-01', to: '2024-06' });
    expect(printQuery(withDate(narrowed, null))).toBe('ford');
  });

  test('all places together are no condition', () => {
    const some = withScope(read('ford'), 'title', false);
    expect(printQuery(some)).toBe('ford in:text,note,highlight');
    expect(printQuery(withScope(some, 'title', true))).toBe('ford');
  });
});
