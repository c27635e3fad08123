import { expect, test } from 'vitest';
import { deleteDocument, updateMetadata } from '../../../../db/documents.ts';
import { insertHighlight } from '../../../../db/highlights.ts';
import { writeNote } from '../../../../db/notes.ts';
import { purge } from '../../../../db/purge.ts';
import { resolveQuery } from '../../../../db/search/resolve-query.ts';
import { SearchRun } from '../../../../db/search/search-run.ts';
import type { ReadableDb } from '../../../../db/sql.ts';
import { addDocument, command, newId, newLibrary, range } from '../library-fixture.ts';

/** The keys of the documents that a search finds in steps of one size, sorted, and how many steps it took. */
function findBySteps(db: ReadableDb, query: string, step: number): { keys: number[]; steps: number } {
  const run = new SearchRun(db, resolveQuery(db, query, false));
  let steps = 0;
  for (; !run.isDone; steps++) run.advance(step);
  const keys = run.found.map(({ documentKey }) => documentKey);
  expect(new Set(keys).size).toBe(keys.length);
  expect(run.isComplete).toBe(true);
  return { keys: keys.sort((a, b) => a - b), steps };
}

test.each([
  'fire',
  '"open fire"',
  'NEAR(fire open, 1)',
  '"open fire" publisher:ECSS',
  '"open fire" in:text',
  'fire case:match',
])('%s finds the same in small steps, in large ones, and document by document', (query) => {
  const { db } = newLibrary();
  for (let i = 0; i < 60; i++) {
    const words = i % 7 === 0 ? 'They open fire.' : 'Fire, an open one.';
    // One document holds more matches than a step reads, another more blocks than one goes through.
    if (i === 45)
      addDocument(db, ['They open fire.', ...Array<string>(1500).fill('Other.'), 'They open fire.']);
    const id = addDocument(
      db,
      Array.from({ length: i === 31 ? 40 : 1 + (i % 13) }, (_, k) =>
        i === 31 || k % 3 === 0 ? words : 'Other.',
      ),
      i % 10 === 0 ? 'Open fire' : null,
    );
    command(db, (write) => updateMetadata(write, id, { publisher: i % 2 === 0 ? 'ECSS' : 'Review' }));
    if (i % 9 === 0) command(db, (write) => deleteDocument(write, id));
  }
  const large = findBySteps(db, query, 5000);
  const small = findBySteps(db, query, 1);
  expect(small.keys).toEqual(large.keys);
  expect(large.keys.length).toBeGreaterThan(2);
  expect(small.steps).toBeGreaterThan(large.steps);
  // So does looking at one document after the other.
  const run = new SearchRun(db, resolveQuery(db, query, false));
  const all = db.all<{ key: number }>('SELECT key FROM document ORDER BY key');
  expect(all.flatMap(({ key }) => (run.lookUp(key) ? key : []))).toEqual(large.keys);
  db.close();
});

test('notes are looked for after texts; those of a document that is shown before are read for it', () => {
  const { db } = newLibrary();
  const add = (text: string, body: string) => {
    const documentId = addDocument(db, [text]);
    const highlightId = newId.highlight();
    command(db, (write) => {
      insertHighlight(write, { id: highlightId, documentId, range: range(0, 3), colour: 1, tagIds: [] });
      writeNote(write, { id: newId.note(), highlightId, body, baseRevision: 0 });
    });
    return documentId;
  };
  const both = add('The ferry left.', 'Which ferry?');
  const noted = add('Nothing of it.', 'A ferry, after all.');
  add('Nothing of it.', 'Nor here.');
  const run = new SearchRun(db, resolveQuery(db, 'ferry', false));
  const shown = () => run.placesOf(run.found).map((one) => [one.documentId, [...one.counts().keys()]]);
  run.advance();
  expect(shown()).toEqual([[both, ['note', 'text']]]);
  expect(run.isDone).toBe(false);
  while (!run.isDone) run.advance();
  expect(shown()).toEqual([
    [both, ['note', 'text']],
    [noted, ['note']],
  ]);
  expect(run.isComplete).toBe(true);
  db.close();
});

test('the places of one document are not taken for those of another when one that was found is gone', () => {
  const { db } = newLibrary();
  const ids = [0, 1, 2].map((i) => addDocument(db, ['Open fire.', ...Array<string>(i).fill('More fire.')]));
  const run = new SearchRun(db, resolveQuery(db, 'fire', false));
  while (!run.isDone) run.advance();
  const [, gone = newId.document()] = ids;
  command(db, (write) => deleteDocument(write, gone));
  db.transaction(() => purge(db, [{ kind: 'document', id: gone }]));
  expect(run.placesOf(run.found).map(({ documentKey, count }) => [documentKey, count])).toEqual([
    [3, 3],
    [1, 1],
  ]);
  expect(run.found.map((one) => run.placesOf([one])[0]?.documentKey)).toEqual([3, undefined, 1]);
  db.close();
});
