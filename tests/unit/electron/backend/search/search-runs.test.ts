import { expect, test } from 'vitest';
import { SearchRuns } from '../../../../../electron/backend/search/search-runs.ts';
import { addDocument, newLibrary } from '../../../db/library-fixture.ts';

test('a search that goes on while the library changes orders what it has found itself', async () => {
  const { db } = newLibrary();
  addDocument(db, ['The ferry left at dawn.']);
  addDocument(db, ['The ferry came back.']);
  const searches = new SearchRuns(db);
  const run = searches.run('ferry', false);
  await searches.advance(run, 10);
  addDocument(db, ['Nothing of it here.']);
  expect(searches.ranked(run, 'best')).toHaveLength(2);
  // The next one looks at the library as it is now.
  expect(searches.run('ferry', false)).not.toBe(run);
});
