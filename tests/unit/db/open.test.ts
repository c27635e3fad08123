import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Connection } from '../../../db/connection.ts';
import { LibraryError } from '../../../db/library-error.ts';
import { applicationId, newestSchema } from '../../../db/migrate.ts';
import { openDatabase } from '../../../db/open.ts';
import { journalledTables } from '../../../db/tables.ts';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'postil-db-')), 'library.sqlite');

test('a new library is durable, checked and marked as ours', () => {
  const db = openDatabase(newFile());
  const read = Object.fromEntries(
    ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'mmap_size', 'application_id'].map(
      (name) => [name, db.pragma(name)],
    ),
  );
  expect(read).toEqual({
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    trusted_schema: 0,
    mmap_size: 0,
    application_id: applicationId,
  });
  expect(db.pragma('user_version')).toBe(newestSchema);
  expect(db.pragma('integrity_check')).toBe('ok');
  db.close();
});

test('opening a library again changes nothing in it', () => {
  const file = newFile();
  openDatabase(file).close();
  const statements: string[] = [];
  openDatabase(file, (sql) => statements.push(sql)).close();
  expect(statements.filter((sql) => /CREATE|INSERT|UPDATE|DELETE/.test(sql))).toEqual([]);
});

test('a library of a newer Postil is refused and left as it is', () => {
  const file = newFile();
  const db = openDatabase(file);
  db.pragma(`user_version = ${newestSchema + 1}`);
  db.close();
  expect(() => openDatabase(file)).toThrow(/newer Postil/);
  const raw = new Connection(file);
  expect(raw.pragma('user_version')).toBe(newestSchema + 1);
  raw.close();
});

test.each([
  [
    'a text',
    (file: string) => writeFileSync(file, 'This is no database at all, only a text file. '.repeat(99)),
  ],
  [
    'another program’s database',
    (file: string) => {
      const other = new Connection(file);
      other.script('CREATE TABLE mine (id)');
      other.close();
    },
  ],
])('%s is refused with a sentence', (_name, make) => {
  const file = newFile();
  make(file);
  expect(() => openDatabase(file)).toThrow(LibraryError);
  expect(() => openDatabase(file)).toThrow(/cannot be opened as a Postil library/);
});

test('the journal keeps every column of its tables', () => {
  const db = openDatabase(newFile());
  for (const [table, { columns, counter }] of Object.entries(journalledTables)) {
    const stored = db
      .all<{ name: string }>(`SELECT name FROM pragma_table_info('${table}')`)
      .map((column) => column.name)
      .filter((name) => name !== 'key' && name !== counter);
    expect([...columns].sort(), table).toEqual(stored.sort());
  }
  db.close();
});
