import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TableGrouping } from '../../../../core/contract/highlight-table.ts';
import { emptyTagFields, tagKinds } from '../../../../core/model/tag.ts';
import { countFirstTags } from '../../../../db/highlight-table/count-first-tags.ts';
import { readDeep } from '../../../../db/highlight-table/deep-rows.ts';
import { filterSql } from '../../../../db/highlight-table/filter-sql.ts';
import { readChosenGroups, readGroups } from '../../../../db/highlight-table/read-groups.ts';
import { readOrdered, readRows } from '../../../../db/highlight-table/read-rows.ts';
import { readByTag } from '../../../../db/highlight-table/rows-by-tag.ts';
import { readByTime, readStations } from '../../../../db/highlight-table/rows-by-time.ts';
import { insertHighlight } from '../../../../db/highlights.ts';
import { insertTag, listTags } from '../../../../db/tags.ts';
import { addDocument, command, newId, newLibrary, range } from '../library-fixture.ts';
import { buildCodebook, randomCodebook } from '../random-codebook.ts';
import { filterOf } from './table-library.ts';

const all = filterOf({});
const page = 2;

/** All of what is read in pages. */
function inPages<T>(read: (offset: number) => readonly T[]): T[] {
  const found: T[] = [];
  for (let offset = 0; ; offset += page) {
    const more = read(offset);
    found.push(...more);
    if (more.length < page) return found;
  }
}

/** What steps give in the end. */
function endOf<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const groupings: TableGrouping[] = [
  ...tagKinds.map((kind) => ({ by: 'tag' as const, kind })),
  { by: 'document' },
  { by: 'mark' },
  { by: 'year' },
];

test('without a filter the table shows by kept counts what counting and sorting all would show', () => {
  fc.assert(
    fc.property(randomCodebook, (codebook) => {
      const { db } = buildCodebook(codebook);
      const chosen = filterSql(db, all);
      for (const grouping of groupings) {
        const counted = readChosenGroups(db, chosen, grouping, { offset: 0, limit: -1 });
        const kept = inPages(
          (offset) => readGroups(db, { filter: all, grouping, offset, limit: page }).groups,
        );
        expect(kept).toEqual(counted.map(({ of: _, ...group }) => group));
        const { of, highlights } = readGroups(db, { filter: all, grouping, offset: 0, limit: 1 });
        expect(of).toBe(counted.length);
        expect(highlights).toBe(db.get<{ n: number }>('SELECT count(*) AS n FROM live_highlight')?.n);
      }
      for (const by of tagKinds) {
        for (const direction of ['ascending', 'descending'] as const) {
          const sort = { by, direction };
          const sorted = readOrdered(db, chosen, sort, { offset: 0, limit: 1000 });
          const kept = inPages((offset) =>
            readRows(db, { filter: all, grouping: null, group: null, sort, offset, limit: page }),
          );
          expect(kept.map(({ id }) => id)).toEqual(sorted);
          const known = endOf(countFirstTags(db, by));
          expect(inPages((offset) => readByTag(db, by, direction, { offset, limit: page }, known))).toEqual(
            sorted,
          );
        }
      }
      const stations = endOf(readStations(db));
      for (const direction of ['ascending', 'descending'] as const) {
        const sorted = readOrdered(db, chosen, { by: 'created', direction }, { offset: 0, limit: 1000 });
        const kept = inPages((offset) => readByTime(db, direction, { offset, limit: page }, stations));
        expect(kept).toEqual(sorted);
      }
      for (const by of ['text', 'date', 'mark'] as const) {
        for (const direction of ['ascending', 'descending'] as const) {
          const sort = { by, direction };
          const sorted = readOrdered(db, chosen, sort, { offset: 0, limit: 1000 });
          expect(inPages((offset) => readDeep(db, sort, { offset, limit: page }))).toEqual(sorted);
        }
      }
      db.close();
    }),
    { numRuns: 60 },
  );
}, 120_000);

test('the first page by tag looks at the highlights of the first tags alone', () => {
  const { db, statements } = newLibrary();
  const documentId = addDocument(db, ['Some words of a text.']);
  command(db, (write) => {
    for (let i = 0; i < 40; i++) {
      const id = newId.tag();
      insertTag(write, id, { ...emptyTagFields, kind: 'actor', name: `tag ${i}` });
      for (let n = 0; n < 3; n++) {
        const place = { range: range(n, n + 4), colour: 1 as const };
        insertHighlight(write, { id: newId.highlight(), documentId, ...place, tagIds: [id] });
      }
    }
  });
  const sort = { by: 'actor', direction: 'ascending' } as const;
  const read = (offset: number) => {
    statements.length = 0;
    const rows = readRows(db, { filter: all, grouping: null, group: null, sort, offset, limit: 6 });
    return [rows.length, statements.length];
  };
  // The names, two tags, and three statements for the six rows; beside how many have a tag.
  expect(read(0)).toEqual([6, 7]);
  expect(read(120)).toEqual([0, 5]);
  expect(listTags(db)).toHaveLength(40);
  db.close();
});
