import { describe, expect, test } from 'vitest';
import { SearchHit } from '../../../../core/contract/search.ts';
import { groupHits, snippetPieces } from '../../../../renderer/search/group-hits.ts';

const one = '01900000-0000-7000-8000-000000000001';
const two = '01900000-0000-7000-8000-000000000002';

const hit = (documentId: string, start: number, more: Partial<SearchHit> = {}) =>
  SearchHit.parse({
    kind: 'document',
    documentId,
    highlightId: null,
    title: 'The ford',
    start,
    end: start + 4,
    snippet: 'at the ford',
    matches: [{ start: 7, end: 11 }],
    ...more,
  });

describe('search results', () => {
  test('stand by document, each in the order of its text', () => {
    const groups = groupHits([hit(one, 90), hit(two, 5), hit(one, 10)]);
    expect(groups.map(({ documentId, hits }) => [documentId, hits.map(({ start }) => start)])).toEqual([
      [one, [10, 90]],
      [two, [5]],
    ]);
  });

  test('a title that matches is said once and is no place of the text', () => {
    const [group] = groupHits([hit(one, 0, { snippet: 'The ford' }), hit(one, 40)]);
    expect(group).toMatchObject({ inTitle: true, hits: [{ start: 40 }] });
  });

  test.each([
    ['a match at the end', [{ start: 7, end: 11 }], ['at the ', '[ford]']],
    ['a match at the beginning', [{ start: 0, end: 2 }], ['[at]', ' the ford']],
    ['no match', [], ['at the ford']],
  ])('a snippet with %s falls into pieces', (_name, matches, expected) => {
    const pieces = snippetPieces(hit(one, 0, { matches }));
    expect(pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))).toEqual(expected);
  });
});
