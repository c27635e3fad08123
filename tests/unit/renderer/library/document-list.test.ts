import { describe, expect, test } from 'vitest';
import type { DocumentSummary } from '../../../../core/contract/documents.ts';
import { TagId } from '../../../../core/model/ids.ts';
import { filterDocuments, sortDocuments } from '../../../../renderer/library/document-list.ts';
import { documentSummary } from '../../../helpers/document-summary.ts';

const titles = (documents: readonly DocumentSummary[]) => documents.map(({ title }) => title);

describe('filterDocuments', () => {
  const tagId = TagId.parse('0192a0de-0000-7000-8000-0000000000aa');
  const tagName = () => 'Kata’ib Hezbollah';
  const documents = [
    documentSummary({ title: 'Café talks', authors: ['Rehab El Ziyadi'] }),
    documentSummary({ title: 'أربعة أيام', publisher: 'North Press' }),
    documentSummary({ title: 'Third', tagIds: [tagId] }),
    documentSummary({ opening: 'A working title of a page.' }),
  ];
  test.each([
    ['cafe', ['Café talks']],
    ['ZIYADI talks', ['Café talks']],
    ['اربعه', ['أربعة أيام']],
    ['north', ['أربعة أيام']],
    ["kata'ib", ['Third']],
    ['working', [null]],
    ['cafe north', []],
    ['  ', ['Café talks', 'أربعة أيام', 'Third', null]],
  ])('“%s”', (filter, expected) => {
    expect(titles(filterDocuments(documents, filter, tagName))).toEqual(expected);
  });
});

describe('sortDocuments', () => {
  const documents = [
    documentSummary({ title: 'b', publishedOn: '2024', highlights: 1 }),
    documentSummary({ title: 'a', publishedOn: null, highlights: 1 }),
    documentSummary({ title: 'c', publishedOn: '2024-02-01', highlights: 3 }),
  ];
  test.each([
    ['title', 'ascending', ['a', 'b', 'c']],
    ['title', 'descending', ['c', 'b', 'a']],
    ['published', 'ascending', ['b', 'c', 'a']],
    ['published', 'descending', ['c', 'b', 'a']],
    ['highlights', 'descending', ['c', 'b', 'a']],
    ['added', 'descending', ['c', 'a', 'b']],
  ] as const)('by %s, %s', (column, direction, expected) => {
    expect(titles(sortDocuments(documents, { column, direction }))).toEqual(expected);
  });
});
