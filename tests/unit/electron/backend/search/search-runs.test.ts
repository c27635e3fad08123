import { afterEach, expect, test, vi } from 'vitest';
import { updateMetadata } from '../../../../../db/documents.ts';
import { findDocuments, findPlaces } from '../../../../../electron/backend/search/find-documents.ts';
import { findFacets } from '../../../../../electron/backend/search/find-facets.ts';
import { SearchRuns } from '../../../../../electron/backend/search/search-runs.ts';
import { addDocument, command, newLibrary } from '../../../db/library-fixture.ts';

afterEach(() => vi.restoreAllMocks());

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

test('the newest come first, and all hits of a document are found, before a search has come to its end', async () => {
  const { db } = newLibrary();
  const newest = addDocument(db, ['The ferry left at dawn.']);
  command(db, (write) => updateMetadata(write, newest, { publishedOn: '2024-02-11' }));
  const texts = Array.from({ length: 450 }, (_, i) => `The ferry came back ${i} times.`);
  for (const text of texts) addDocument(db, [text]);
  // Each look at the clock finds that more time has passed than a search takes for its count.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
  const context = { db, searches: new SearchRuns(db) };
  const asked = { query: 'ferry case:match', isTyping: false };

  const best = await findDocuments(context, { ...asked, offset: 0, limit: 1, places: 0, sort: 'best' });
  expect(best.total.isComplete).toBe(false);
  const of = { ...asked, documentId: newest, offset: 0, limit: 1 };
  expect(findPlaces(context, of).places).toMatchObject([{ start: 4, end: 9 }]);
  expect(findPlaces(context, { ...of, query: 'train' })).toMatchObject({ places: [], count: { count: 0 } });

  const { documents } = await findDocuments(context, {
    ...asked,
    ...{ offset: 0, limit: 1, places: 0, sort: 'newest' },
  });
  expect(documents.map(({ documentId }) => documentId)).toEqual([newest]);
});

test('a query of nothing but one filter still offers what else could be chosen', async () => {
  const { db } = newLibrary();
  for (const publisher of ['ECSS', 'ECSS', 'Levant Review']) {
    const id = addDocument(db, ['The ferry left at dawn.']);
    command(db, (write) => updateMetadata(write, id, { publisher }));
  }
  const context = { db, searches: new SearchRuns(db) };
  const facets = await findFacets(context, { query: 'publisher:ECSS', isTyping: false });
  expect(facets.documents).toEqual({ count: 2, isComplete: true });
  expect(facets.publishers).toEqual([
    { value: 'ECSS', documents: 2 },
    { value: 'Levant Review', documents: 1 },
  ]);
});
