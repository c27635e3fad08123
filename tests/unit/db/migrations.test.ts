import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { schema } from '../../../core/text/schema.ts';
import { checkDatabase } from '../../../db/check.ts';
import { redoCommand, undoCommand } from '../../../db/command.ts';
import { Connection } from '../../../db/connection.ts';
import { copyOf } from '../../../db/copy-library.ts';
import { readTops } from '../../../db/journal.ts';
import { newestSchema } from '../../../db/migrate.ts';
import { openDatabase } from '../../../db/open.ts';
import type { ReadableDb } from '../../../db/sql.ts';
import { journalledTables } from '../../../db/tables.ts';
import { readText } from '../../../db/versions.ts';
import { newId } from './library-fixture.ts';

// Written by the first released version: three documents with headings, a list, a table and right-to-left text, one of them
// in the trash; highlights, tags, notes; a journal with steps to undo and one to redo.
const schema1 = gunzipSync(
  readFileSync(join(import.meta.dirname, '../../fixtures/library-schema-1.sqlite.gz')),
);

const folder = mkdtempSync(join(tmpdir(), 'postil-migrations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, 'library.sqlite');
beforeEach(() => {
  for (const end of ['-wal', '-shm']) rmSync(file + end, { force: true });
  writeFileSync(file, schema1);
});

const firstTables = firstColumns();
const journalled = Object.keys(journalledTables).filter((table) => table in firstTables);

/** The columns of each table as the first version had them. */
function firstColumns(): Record<string, string> {
  const first = join(folder, 'first.sqlite');
  writeFileSync(first, schema1);
  const db = new Connection(first);
  const columns = db.all<{ name: string; columns: string }>(
    `SELECT m.name, group_concat('"' || p.name || '"') AS columns FROM sqlite_schema m, pragma_table_info(m.name) p
     WHERE m.type = 'table' GROUP BY m.name`,
  );
  db.close();
  return Object.fromEntries(columns.map(({ name, columns }) => [name, columns]));
}

/** Every row of the tables that all schemas have; of versions what is no text. */
function readRows(db: ReadableDb, tables = [...journalled, 'original', 'block', 'journal', 'preference']) {
  return Object.fromEntries([
    ...tables.map((table) => [table, db.all(`SELECT ${firstTables[table]} FROM ${table} ORDER BY 1, 2`)]),
    ['version', db.all('SELECT id, documentId, originalSha256, textSha256, extractor FROM version')],
  ]);
}

function readOld() {
  const raw = new Connection(file);
  const rows = readRows(raw);
  raw.close();
  return rows;
}

test('a library of the first version keeps every row, and its chunks hold its texts', () => {
  const before = readOld();
  const db = openDatabase(file);
  expect(db.pragma('user_version')).toBe(newestSchema);
  expect(readRows(db)).toEqual(before);
  expect(checkDatabase(db).flatMap(({ problems }) => problems)).toEqual([]);
  for (const { id } of db.all<{ id: never }>('SELECT id FROM version')) {
    const text = db
      .all<{ content: string }>('SELECT content FROM chunk WHERE versionId = ? ORDER BY ordinal', id)
      .flatMap(({ content }) => (JSON.parse(content) as unknown[]).map((block) => schema.nodeFromJSON(block)))
      .map((block) => block.textBetween(0, block.content.size, undefined, '\n'))
      .join('\n');
    expect(text).toBe(readText(db, id));
  }
  db.close();
});

test('whoever opens an old library is told of each step, and of none of a new one', () => {
  const told: [number, number][] = [];
  const schemas: unknown[] = [];
  const tell = (done: number, of: number) => {
    told.push([done, of]);
    const raw = new Connection(file);
    schemas.push(raw.pragma('user_version'));
    raw.close();
  };
  openDatabase(file, undefined, tell).close();
  // One more than there are schemas to make: the copy.
  expect(told).toEqual(Array.from({ length: newestSchema }, (_, done) => [done, newestSchema]));
  expect(schemas).toEqual([1, ...Array.from({ length: newestSchema - 1 }, (_, i) => i + 1)]);
  told.length = 0;
  openDatabase(file, undefined, tell).close();
  openDatabase(join(folder, 'new.sqlite'), undefined, tell).close();
  expect(told).toEqual([]);
});

test('a copy of the library as it was lies beside it; without room for one nothing is changed', () => {
  const before = readOld();
  const backups = join(folder, 'backups');
  rmSync(backups, { recursive: true, force: true });
  writeFileSync(backups, 'in the way');
  expect(() => openDatabase(file)).toThrow('Nothing was changed.');
  expect(readOld()).toEqual(before);
  rmSync(backups);
  mkdirSync(backups);
  writeFileSync(copyOf(file, 1), 'of an earlier try');
  openDatabase(file).close();
  const copy = new Connection(copyOf(file, 1));
  expect([copy.pragma('user_version'), readRows(copy)]).toEqual([1, before]);
  copy.close();
});

test('a change that is cut short between two steps leaves the copy of the library as it was', () => {
  const before = readOld();
  const cut = (done: number) => {
    if (done === 4) throw new Error('The app is closed.');
  };
  expect(() => openDatabase(file, undefined, cut)).toThrow('The app is closed.');
  openDatabase(file).close();
  const copy = new Connection(copyOf(file, 1));
  expect([copy.pragma('user_version'), readRows(copy)]).toEqual([1, before]);
  copy.close();
  const later = new Connection(copyOf(file, 4));
  expect(later.pragma('user_version')).toBe(4);
  later.close();
});

test('every step of a library of the first version can still be undone and redone', () => {
  const db = openDatabase(file);
  const withoutNoteRevisions = () => JSON.stringify(readRows(db, journalled)).replace(/"revision":\d+/g, '');
  while (readTops(db).redoTop !== null) redoCommand(db, newId.command(), Date.now());
  const last = withoutNoteRevisions();
  let steps = 0;
  for (; readTops(db).undoTop !== null; steps++) undoCommand(db, newId.command(), Date.now());
  expect(db.get('SELECT 1 FROM live_highlight')).toBeUndefined();
  while (readTops(db).redoTop !== null) redoCommand(db, newId.command(), Date.now());
  expect(steps).toBeGreaterThan(10);
  expect(withoutNoteRevisions()).toBe(last);
  db.close();
});

test('a process that dies at any statement of the migrations leaves a library that opens with everything', () => {
  const before = readOld();
  const left = join(folder, 'left.sqlite');
  const found = new Set<unknown>();
  const leave = () => {
    for (const end of ['', '-wal', '-shm']) {
      rmSync(left + end, { force: true });
      if (existsSync(file + end)) copyFileSync(file + end, left + end);
    }
    const old = new Connection(left);
    found.add(old.pragma('user_version'));
    expect(readRows(old)).toEqual(before);
    old.close();
    const db = openDatabase(left);
    expect(db.pragma('user_version')).toBe(newestSchema);
    expect(readRows(db)).toEqual(before);
    expect(db.pragma('integrity_check')).toBe('ok');
    db.close();
  };
  const db = openDatabase(file, leave);
  leave();
  db.close();
  expect([...found]).toEqual(Array.from({ length: newestSchema }, (_, i) => i + 1));
});

test('a failure at any statement, as of a full disk, leaves a library that opens with everything', {
  timeout: 180_000,
}, () => {
  const before = readOld();
  const failAt = (at: number): boolean => {
    writeFileSync(file, schema1);
    let count = 0;
    const fail = () => {
      if (count++ === at) throw new Error('The disk is full.');
    };
    try {
      openDatabase(file, fail).close();
      return false;
    } catch {
      expect(readOld()).toEqual(before);
      return true;
    }
  };
  let at = 0;
  while (failAt(at)) {
    const db = openDatabase(file);
    expect(readRows(db)).toEqual(before);
    db.close();
    at++;
  }
  expect(at).toBeGreaterThan(20);
});
