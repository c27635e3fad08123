import { expect, test } from 'vitest';
import type { TableFilter, TableGrouping, TableSort } from '../../../../core/contract/highlight-table.ts';
import { maxCounted } from '../../../../core/contract/highlight-table.ts';
import { deleteDocument } from '../../../../db/documents.ts';
import { areCounted, facetReaders } from '../../../../db/highlight-table/read-facets.ts';
import { readGroups, readKeys } from '../../../../db/highlight-table/read-groups.ts';
import { readRows } from '../../../../db/highlight-table/read-rows.ts';
import { command } from '../library-fixture.ts';
import { addHighlight, filterOf, tableLibrary } from './table-library.ts';

const library = tableLibrary();
const { db, tags, documents, names } = library;
const inText: TableSort = { by: 'text', direction: 'ascending' };

const rows = (
  filter: Partial<TableFilter>,
  sort = inText,
  group: { grouping: TableGrouping; group: string | null } | null = null,
) =>
  readRows(db, {
    filter: filterOf(filter),
    ...(group ?? { grouping: null, group: null }),
    sort,
    offset: 0,
    limit: 100,
  });
const shown = (...wanted: Parameters<typeof rows>) => names(rows(...wanted).map(({ id }) => id));

const filters: readonly (readonly [what: string, filter: Partial<TableFilter>, highlights: string[]])[] = [
  ['nothing', {}, ['raised', 'denied', 'paid', 'arabic', 'undated']],
  ['a tag', { tags: [[tags.tolls]] }, ['raised', 'paid']],
  ['a tag with those below it', { tags: [[tags.coast]] }, ['raised', 'denied', 'arabic']],
  ['either of two tags', { tags: [[tags.tolls, tags.ministry]] }, ['raised', 'denied', 'paid']],
  ['two tags at once', { tags: [[tags.coast], [tags.denial]] }, ['denied', 'arabic']],
  ['marks', { colours: [3, 8] }, ['denied', 'arabic', 'undated']],
  ['a document', { documentIds: [documents.second] }, ['paid', 'arabic']],
  ['a publisher', { publishers: ['Quay Post'] }, ['raised', 'denied']],
  ['no publisher', { publishers: [''] }, ['paid', 'arabic', 'undated']],
  ['a stated date', { dates: ['stated'] }, ['raised', 'denied']],
  ['an estimate or no date', { dates: ['estimated', 'none'] }, ['paid', 'arabic', 'undated']],
  ['from a day of the year of an estimate', { from: '2023-06-30' }, ['raised', 'denied', 'paid', 'arabic']],
  ['from a day after a date', { from: '2024-02-08' }, []],
  ['up to the month of a date', { to: '2024-02' }, ['raised', 'denied', 'paid', 'arabic']],
  ['up to the month before it', { to: '2024-01' }, ['paid', 'arabic']],
  ['a range', { from: '2024', to: '2024-02-07' }, ['raised', 'denied']],
  ['words of a passage, folded and unfinished', { text: 'CAFE own' }, ['paid']],
  ['words of a note', { text: 'cafe comp' }, ['denied']],
  ['words of either', { text: 'cafe' }, ['denied', 'paid']],
  ['words with other vowel marks', { text: 'الرُّسوم' }, ['arabic']],
  ['words that an apostrophe parts', { text: 'Guard’s raised' }, ['raised']],
  ['a word of the paragraph that is not in the passage', { text: 'says' }, []],
  ['a word from its middle', { text: 'afe' }, []],
  ['signs alone', { text: '“*' }, []],
  ['notes', { note: 'with' }, ['denied']],
  ['no notes', { note: 'without', colours: [3] }, ['arabic']],
  ['those to review', { toReview: true }, []],
];

test.each(filters)('a filter lets pass %s', (_, filter, wanted) => {
  expect(shown(filter)).toEqual(wanted);
  const { highlights } = readGroups(db, { filter: filterOf(filter), grouping: null, offset: 0, limit: 1 });
  expect(highlights).toBe(wanted.length);
});

const sorts: readonly (readonly [TableSort, string[]])[] = [
  [{ by: 'text', direction: 'descending' }, ['undated', 'arabic', 'paid', 'denied', 'raised']],
  [{ by: 'date', direction: 'ascending' }, ['paid', 'arabic', 'raised', 'denied', 'undated']],
  [{ by: 'date', direction: 'descending' }, ['raised', 'denied', 'paid', 'arabic', 'undated']],
  [{ by: 'mark', direction: 'ascending' }, ['raised', 'paid', 'denied', 'arabic', 'undated']],
  [{ by: 'created', direction: 'descending' }, ['undated', 'arabic', 'paid', 'denied', 'raised']],
  [{ by: 'actor', direction: 'ascending' }, ['arabic', 'raised', 'denied', 'paid', 'undated']],
  [{ by: 'theme', direction: 'descending' }, ['raised', 'paid', 'denied', 'arabic', 'undated']],
];

test.each(sorts)('rows are sorted %o', (sort, wanted) => {
  expect(shown({}, sort)).toEqual(wanted);
});

const groupings: readonly (readonly [TableGrouping, [string | null, string[]][]])[] = [
  [
    { by: 'tag', kind: 'actor' },
    [
      ['coast', ['arabic']],
      ['harbour', ['raised', 'denied']],
      ['ministry', ['denied']],
      [null, ['paid', 'undated']],
    ],
  ],
  [
    { by: 'document' },
    [
      ['third', ['undated']],
      ['first', ['raised', 'denied']],
      ['second', ['paid', 'arabic']],
    ],
  ],
  [
    { by: 'mark' },
    [
      ['2', ['raised', 'paid']],
      ['3', ['denied', 'arabic']],
      ['8', ['undated']],
    ],
  ],
  [
    { by: 'year' },
    [
      ['2023', ['paid', 'arabic']],
      ['2024', ['raised', 'denied']],
      [null, ['undated']],
    ],
  ],
];

test.each(groupings)('rows stand in groups %o, and each is counted once', (grouping, wanted) => {
  const read = readGroups(db, { filter: filterOf(), grouping, offset: 0, limit: 100 });
  expect(read).toMatchObject({ highlights: 5, documents: 3, of: wanted.length });
  expect(names(read.groups.map(({ key }) => key))).toEqual(wanted.map(([key]) => key));
  expect(read.groups.map(({ count }) => count)).toEqual(wanted.map(([, ids]) => ids.length));
  for (const [index, { key }] of read.groups.entries()) {
    expect(shown({}, inText, { grouping, group: key })).toEqual(wanted[index]?.[1]);
    const { keys } = readKeys(db, { filter: filterOf(), grouping }, key);
    expect(names(keys.map(({ id }) => id)).toSorted()).toEqual(wanted[index]?.[1].toSorted());
    for (const { groups } of keys) expect(groups).toContain(key);
  }
  const second = readGroups(db, { filter: filterOf(), grouping, offset: 1, limit: 1 });
  expect(second.groups).toEqual([read.groups[1]]);
});

test('a row says what its passage is and where it stands', () => {
  expect(rows({ colours: [3] })[0]).toMatchObject({
    documentId: documents.first,
    quote: 'The Ministry denied it',
    colour: 3,
    tagIds: [tags.ministry, tags.harbour, tags.denial],
    note: 'Compare the café',
    paragraph: 2,
    state: null,
    document: { title: 'Tolls at sea', publisher: 'Quay Post', publishedOn: '2024-02-07' },
  });
  expect(rows({ dates: ['estimated'] })[0]?.document.dateEstimate).toEqual({
    on: '2023',
    basis: 'Its letterhead',
  });
});

test('a page begins where it is asked to', () => {
  const page = readRows(db, {
    filter: filterOf(),
    grouping: null,
    group: null,
    sort: inText,
    offset: 3,
    limit: 1,
  });
  expect(names(page.map(({ id }) => id))).toEqual(['arabic']);
});

test('a facet counts what its other values would show', () => {
  const filter = filterOf({ colours: [2], tags: [[tags.harbour]] });
  expect(facetReaders.colours(db, filter)).toEqual([
    { colour: 2, count: 1 },
    { colour: 3, count: 1 },
  ]);
  const counted = facetReaders.tags(db, filter).map(({ id, count }) => [...names([id]), count]);
  // Actors as if none were chosen; of themes, those that the chosen actor's highlights have.
  expect(new Map(counted.map(([name, count]) => [name, count]))).toEqual(
    new Map([
      ['coast', 1],
      ['harbour', 1],
      ['tolls', 1],
    ]),
  );
  expect(facetReaders.documents(db, filter).map(({ id, count }) => [...names([id]), count])).toEqual([
    ['first', 1],
  ]);
});

test('facets count members once under the tags above them', () => {
  const counted = facetReaders.tags(db, filterOf());
  const count = (id: string) => counted.find((tag) => tag.id === id)?.count;
  expect([count(tags.coast), count(tags.harbour), count(tags.ministry)]).toEqual([3, 2, 1]);
  expect(facetReaders.publishers(db, filterOf())).toEqual([
    { name: '', count: 3 },
    { name: 'Quay Post', count: 2 },
  ]);
  expect(facetReaders.dates(db, filterOf())).toHaveLength(3);
  expect(facetReaders.notes(db, filterOf())).toEqual({ with: 1, without: 4 });
  expect(facetReaders.toReview(db, filterOf())).toBe(0);
});

test('the highlights of a document in the trash are not shown, and pages take as many statements for many as for few', () => {
  const own = tableLibrary();
  const count = () => {
    const counts: Record<string, number> = {};
    const filter = filterOf({ text: 'the', tags: [[own.tags.coast], [own.tags.tolls]], colours: [2] });
    const grouping = { by: 'tag', kind: 'actor' } as const;
    const page = { offset: 0, limit: 100 };
    for (const [name, read] of Object.entries({
      groups: () => readGroups(own.db, { filter, grouping, ...page }),
      rows: () => readRows(own.db, { filter, grouping, group: own.tags.harbour, sort: inText, ...page }),
      keys: () => readKeys(own.db, { filter, grouping }, null),
      facets: () => Object.values(facetReaders).map((reader) => reader(own.db, filter)),
    })) {
      own.statements.length = 0;
      read();
      counts[name] = own.statements.length;
    }
    return counts;
  };
  const few = count();
  for (let i = 0; i < 40; i++) {
    const { first } = own.documents;
    addHighlight(own.db, {
      ...{ documentId: first, start: 0, end: 20, colour: 2 },
      tagIds: [own.tags.harbour, own.tags.tolls],
    });
  }
  expect(count()).toEqual(few);
  expect(few).toEqual({ groups: 3, rows: 5, keys: 3, facets: 21 });
  command(own.db, (write) => deleteDocument(write, own.documents.first));
  const left = readGroups(own.db, { filter: filterOf(), grouping: null, offset: 0, limit: 1 });
  expect(left).toMatchObject({ highlights: 3, documents: 2 });
});

test('the facets of more highlights than can be counted in time are not counted', () => {
  const own = tableLibrary();
  expect(areCounted(own.db, filterOf())).toBe(true);
  command(own.db, (write) =>
    write.run(
      `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
       INSERT INTO highlight (id, documentId, versionId, start, "end", quote, prefix, suffix, colour, createdAt, updatedAt)
       SELECT 'many ' || i, d.id, d.versionId, 0, 1, 'T', '', '', 1, 1, 1 FROM n, document d WHERE d.id = ?`,
      maxCounted,
      own.documents.first,
    ),
  );
  expect(areCounted(own.db, filterOf())).toBe(false);
  const filter = filterOf({ tags: [[own.tags.tolls]] });
  expect(areCounted(own.db, filter)).toBe(true);
  // Themes would be counted among all highlights; actors are counted among those with the chosen theme.
  expect(names(facetReaders.tags(own.db, filter).map(({ id }) => id))).toHaveLength(2);
});
