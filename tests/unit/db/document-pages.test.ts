import { expect, test } from 'vitest';
import type { DocumentSort } from '../../../core/contract/documents.ts';
import { emptyTagFields } from '../../../core/model/tag.ts';
import { redoCommand, undoCommand } from '../../../db/command.ts';
import type { Connection } from '../../../db/connection.ts';
import { matchNames, readNames } from '../../../db/document-names.ts';
import { findPlace, readPage } from '../../../db/document-pages.ts';
import { deleteDocument, updateMetadata } from '../../../db/documents.ts';
import { insertHighlight } from '../../../db/highlights.ts';
import { insertTag } from '../../../db/tags.ts';
import { addDocument, command, newId, newLibrary, range } from './library-fixture.ts';

const by = (column: DocumentSort['by'], direction: DocumentSort['direction'] = 'ascending') => ({
  by: column,
  direction,
});

/** The titles of the whole list, read in pages of three. */
function titles(db: Connection, sort: DocumentSort, filter = ''): (string | null)[] {
  const found: (string | null)[] = [];
  for (let offset = 0; ; offset += 3) {
    const { documents, total } = readPage(db, { filter, sort, offset, limit: 3 });
    documents.forEach(({ id }, i) => {
      expect(findPlace(db, { filter, sort, id })).toBe(offset + i);
    });
    found.push(...documents.map(({ title }) => title));
    if (documents.length < 3) {
      expect(found).toHaveLength(total);
      return found;
    }
  }
}

function mark(db: Connection, documentId: never, count: number, tagIds: readonly never[] = []): void {
  command(db, (write) => {
    for (let i = 0; i < count; i++) {
      insertHighlight(write, { id: newId.highlight(), documentId, range: range(0, 4), colour: 1, tagIds });
    }
  });
}

const dated = (db: Connection, title: string, publishedOn: string | null) => {
  const id = addDocument(db, ['Some words.'], title);
  command(db, (write) => updateMetadata(write, id, { publishedOn: publishedOn as never }));
  return id;
};

test('names are sorted by letters and numbers, whatever their signs, accents and script', () => {
  const { db } = newLibrary();
  for (const title of ['Part 10', 'part 9', '“Étude”', 'zebra', 'Eta', 'تقرير', 'أخبار', 'ברית']) {
    addDocument(db, ['Some words.'], title);
  }
  const sorted = ['Eta', '“Étude”', 'part 9', 'Part 10', 'zebra', 'ברית', 'أخبار', 'تقرير'];
  expect(titles(db, by('title'))).toEqual(sorted);
  expect(titles(db, by('title', 'descending'))).toEqual(sorted.toReversed());
  db.close();
});

test('a document without a title stands where its first words would', () => {
  const { db } = newLibrary();
  addDocument(db, ['Some words.'], 'Beta');
  addDocument(db, ['Alpha is the first word.']);
  addDocument(db, ['Some words.'], 'Gamma');
  expect(titles(db, by('title'))).toEqual([null, 'Beta', 'Gamma']);
  db.close();
});

test('equals come by when they were added, in the direction of the list', () => {
  const { db } = newLibrary();
  for (const title of ['one', 'two', 'three', 'four', 'five']) dated(db, title, '2024-05-06');
  expect(titles(db, by('published'))).toEqual(['one', 'two', 'three', 'four', 'five']);
  expect(titles(db, by('published', 'descending'))).toEqual(['five', 'four', 'three', 'two', 'one']);
  expect(titles(db, by('highlights', 'descending'))).toEqual(['five', 'four', 'three', 'two', 'one']);
  db.close();
});

test('what has no date stands last in both directions', () => {
  const { db } = newLibrary();
  dated(db, 'none', null);
  dated(db, 'year', '2021');
  dated(db, 'day', '2020-03-04');
  dated(db, 'also none', null);
  expect(titles(db, by('published'))).toEqual(['day', 'year', 'none', 'also none']);
  expect(titles(db, by('published', 'descending'))).toEqual(['year', 'day', 'also none', 'none']);
  db.close();
});

test('the list follows highlights, new names, the trash, undo and redo', () => {
  const { db } = newLibrary();
  const one = addDocument(db, ['Some words.'], 'one');
  const two = addDocument(db, ['Some words.'], 'two');
  const most = by('highlights', 'descending');
  mark(db, one as never, 2);
  mark(db, two as never, 1);
  expect(titles(db, most)).toEqual(['one', 'two']);
  command(db, (write) => updateMetadata(write, two, { title: 'zwei' }));
  expect(titles(db, by('title'), 'zwe')).toEqual(['zwei']);
  command(db, (write) => deleteDocument(write, one));
  expect(titles(db, most)).toEqual(['zwei']);
  expect(findPlace(db, { filter: '', sort: most, id: one })).toBeNull();
  undoCommand(db, newId.command(), 1);
  expect(titles(db, most)).toEqual(['one', 'zwei']);
  undoCommand(db, newId.command(), 1);
  expect(titles(db, by('title'), 'zwe')).toEqual([]);
  redoCommand(db, newId.command(), 1);
  expect(titles(db, by('title'), 'zwe')).toEqual(['zwei']);
  db.close();
});

test('a filter finds parts of words in names, people, files and tags, folded', () => {
  const { db } = newLibrary();
  const tagId = newId.tag();
  command(db, (write) => insertTag(write, tagId, { ...emptyTagFields, kind: 'theme', name: 'River tolls' }));
  const tagged = addDocument(db, ['Some words.'], 'The ferry');
  addDocument(db, ['Some words.'], 'Étude of a bridge');
  const named = addDocument(db, ['Some words.'], 'أخبار اليوم');
  command(db, (write) => updateMetadata(write, named, { authors: ['Ilse Marrand'] }));
  mark(db, tagged as never, 1, [tagId as never]);
  expect(titles(db, by('title'), 'etud')).toEqual(['Étude of a bridge']);
  expect(titles(db, by('title'), 'toll FERRY')).toEqual(['The ferry']);
  expect(titles(db, by('title'), 'toll bridge')).toEqual([]);
  expect(titles(db, by('title'), 'marrand')).toEqual(['أخبار اليوم']);
  expect(titles(db, by('title'), 'اخبار')).toEqual(['أخبار اليوم']);
  expect(titles(db, by('title'), 'a.txt')).toHaveLength(3);
  expect(titles(db, by('title'), '100%')).toEqual([]);
  db.close();
});

test('typed words find names that begin with them first', () => {
  const { db } = newLibrary();
  for (const title of ['A bridge', 'Bridges', 'The abridged', 'Ferry'])
    addDocument(db, ['Some words.'], title);
  const found = (words: string, limit = 10) => matchNames(db, { words, limit });
  expect(found('bridge').documents.map(({ title }) => title)).toEqual([
    'Bridges',
    'A bridge',
    'The abridged',
  ]);
  expect(found('bridge', 1)).toMatchObject({ documents: [{ title: 'Bridges' }], total: 3 });
  expect(found('').total).toBe(4);
  db.close();
});

test('the names of documents that are gone are left out', () => {
  const { db } = newLibrary();
  const [one, two] = [addDocument(db, ['Some words.'], 'one'), addDocument(db, ['Some words.'], 'two')];
  command(db, (write) => deleteDocument(write, one));
  expect(readNames(db, [one, two, newId.document()])).toMatchObject([{ id: two, title: 'two', authors: [] }]);
  db.close();
});

test('a page takes as many statements and rows, however long the list is', () => {
  const { db, statements } = newLibrary();
  const add = (count: number) => {
    for (let i = 0; i < count; i++) addDocument(db, ['Some words.'], `Title ${i % 7}`);
  };
  const read = () => {
    statements.length = 0;
    const { documents } = readPage(db, { filter: '', sort: by('title'), offset: 3, limit: 4 });
    return { documents: documents.length, statements: statements.length };
  };
  add(10);
  const few = read();
  add(60);
  expect(read()).toEqual(few);
  expect(few).toEqual({ documents: 4, statements: 5 });
  db.close();
});

test('the list is read in its order, not sorted', () => {
  const { db, statements } = newLibrary();
  addDocument(db, ['Some words.'], 'one');
  for (const column of ['title', 'published', 'highlights', 'added'] as const) {
    for (const direction of ['ascending', 'descending'] as const) {
      statements.length = 0;
      readPage(db, { filter: '', sort: { by: column, direction }, offset: 0, limit: 1 });
      const inner = /FROM \(\s*(SELECT l\.documentKey.*?) LIMIT/s.exec(statements[0] ?? '')?.[1] ?? '';
      const plan = db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${inner}`).map(({ detail }) => detail);
      expect(plan.join('; ')).toMatch(/^SEARCH l USING (COVERING )?INDEX listed_document_\w+ \(isLive=\?\)$/);
    }
  }
  db.close();
});
