import { expect, test } from 'vitest';
import { emptyTagFields } from '../../../core/model/tag.ts';
import { listUnchecked } from '../../../db/captures.ts';
import type { Connection } from '../../../db/connection.ts';
import { readCounts } from '../../../db/counts.ts';
import { readPage } from '../../../db/document-pages.ts';
import { deleteDocument, setUnchecked } from '../../../db/documents.ts';
import { deleteHighlight, insertHighlight } from '../../../db/highlights.ts';
import { readJournalState, readTops } from '../../../db/journal.ts';
import { readPreferences } from '../../../db/preferences.ts';
import { purgeExpired } from '../../../db/purge.ts';
import { listSavedSearches } from '../../../db/search/saved-searches.ts';
import type { ReadableDb, SqlValue } from '../../../db/sql.ts';
import { insertTag, listTags } from '../../../db/tags.ts';
import { addDocument, command, newId, newLibrary, range } from './library-fixture.ts';

const page = 20;

/** Adds documents with highlights, some of them in the trash and some to be checked. */
function fill(db: Connection, documents: number, tagId: ReturnType<typeof newId.tag>): void {
  for (let i = 0; i < documents; i++) {
    const documentId = addDocument(db, ['Some words of a text.'], `Title ${i}`);
    command(db, (write) => {
      for (let n = 0; n < 3; n++) {
        const id = newId.highlight();
        insertHighlight(write, { id, documentId, range: range(n, n + 4), colour: 1, tagIds: [tagId] });
        if (n === 2) deleteHighlight(write, id);
      }
      if (i % 3 === 0) setUnchecked(write, documentId);
      if (i % 10 === 0) deleteDocument(write, documentId);
    });
  }
}

/** What is read when a library is opened and its first list shown. */
function start(db: ReadableDb & { run(sql: string, ...values: SqlValue[]): void }): void {
  purgeExpired(db, readTops(db).at ?? 0);
  readJournalState(db);
  readPreferences(db);
  readCounts(db);
  listTags(db);
  listUnchecked(db, 1);
  listSavedSearches(db);
  readPage(db, {
    filter: '',
    sort: { by: 'added', direction: 'descending' },
    offset: 0,
    limit: page,
  });
}

/** Runs the start and gives its statements with their values, and how many rows they gave. */
function recordStart(db: Connection) {
  const statements: [sql: string, ...values: SqlValue[]][] = [];
  let rows = 0;
  start({
    all<R>(sql: string, ...values: SqlValue[]): R[] {
      statements.push([sql, ...values]);
      const found = db.all<R>(sql, ...values);
      rows += found.length;
      return found;
    },
    get<R>(sql: string, ...values: SqlValue[]): R | undefined {
      statements.push([sql, ...values]);
      return db.get<R>(sql, ...values);
    },
    run: (sql, ...values) => db.run(sql, ...values),
  });
  return { statements, rows };
}

/** Tables that hold no more than there are tags, or less. */
const small = ['t', 'n', 'u', 'a', 'e', 'p', 'tag', 'library_count', 'preference', 'saved_search', 'page'];

/** What a statement goes through from end to end of what grows with the documents. */
function scans(db: Connection, [sql, ...values]: readonly [string, ...SqlValue[]]): string[] {
  const plan = db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values).map(({ detail }) => detail);
  // The first in an order that is there is found at once.
  if (/LIMIT (1|\?)$/.test(sql) && !plan.some((detail) => detail.includes('TEMP B-TREE'))) return [];
  return plan.filter((detail) => {
    const of = /^SCAN (\w+)/.exec(detail)?.[1];
    return of !== undefined && !small.includes(of) && !/VIRTUAL TABLE|CONSTANT ROW/.test(detail);
  });
}

test('opening a library reads no more of a large one than of a small one', () => {
  const { db } = newLibrary();
  const tagId = newId.tag();
  command(db, (write) => insertTag(write, tagId, { ...emptyTagFields, kind: 'actor', name: 'tag' }));
  fill(db, 30, tagId);
  const small = recordStart(db);
  fill(db, 120, tagId);
  const large = recordStart(db);
  expect(large.statements.length).toBe(small.statements.length);
  expect(large.rows).toBe(small.rows);
  for (const statement of large.statements) expect(scans(db, statement), statement[0]).toEqual([]);
  db.close();
});

test('the measurement finds what reads everything', () => {
  const { db } = newLibrary();
  expect(scans(db, ['SELECT count(*) FROM live_highlight'])).not.toEqual([]);
  db.close();
});
