import { expect, test } from 'vitest';
import { insertHighlight, listPassages } from '../../../db/highlights.ts';
import { readShape } from '../../../db/versions.ts';
import { addDocument, command, newId, newLibrary, range } from './library-fixture.ts';

const lines = ['One two three four five.', 'Six seven eight nine ten.'];

test('a passage knows the page or pages that it stands on', () => {
  const { db } = newLibrary();
  const pages = [
    { start: 0, label: '41' },
    { start: 14, label: '42' },
  ];
  const documentId = addDocument(db, lines, null, pages);
  const unpaged = addDocument(db, lines);
  for (const [id, start, end] of [
    [documentId, 0, 7],
    [documentId, 8, 18],
    [documentId, 25, 28],
    [unpaged, 0, 7],
  ] as const) {
    command(db, (write) =>
      insertHighlight(write, {
        id: newId.highlight(),
        documentId: id,
        range: range(start, end),
        colour: 1,
        tagIds: [],
      }),
    );
  }
  expect(readShape(db, documentId).pages).toEqual(pages);
  expect(readShape(db, unpaged).pages).toEqual([]);
  expect(listPassages(db, { documentId }).map(({ page }) => page)).toEqual(['41', '41–42', '42']);
  expect(listPassages(db, { documentId: unpaged }).map(({ page }) => page)).toEqual([null]);
  db.close();
});
