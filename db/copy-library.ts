import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Connection } from './connection.ts';
import { LibraryError } from './library-error.ts';

/** Where the copy lies of a library as it was in an earlier schema. */
export const copyOf = (file: string, schema: number): string =>
  join(dirname(file), 'backups', `schema-${schema}.sqlite`);

/**
 * Keeps a whole, checked copy of a library before its schema changes, in place of one of the same schema: since then an
 * earlier Postil may have been used. Where a change of several steps was cut short, the copy from before the first stays.
 * Throws `LibraryError` if there is no room.
 */
export function copyLibrary(db: Connection, file: string, schema: number): void {
  const copy = copyOf(file, schema);
  const unfinished = `${copy}.part`;
  try {
    mkdirSync(dirname(copy), { recursive: true, mode: 0o700 });
    rmSync(unfinished, { force: true });
    // Made here, as SQLite would make it readable for everybody.
    closeSync(openSync(unfinished, 'wx', 0o600));
    db.run('VACUUM INTO ?', unfinished);
    assertWhole(unfinished);
    flush(unfinished);
    renameSync(unfinished, copy);
    flush(dirname(copy));
  } catch (error) {
    if (existsSync(unfinished)) rmSync(unfinished);
    throw noRoom(copy, error);
  }
}

function assertWhole(file: string): void {
  const copy = new Connection(file);
  try {
    if (copy.pragma('quick_check') !== 'ok') throw new Error('The copy is damaged.');
  } finally {
    copy.close();
  }
}

function flush(path: string): void {
  // Windows does not open folders.
  if (process.platform === 'win32') return;
  const handle = openSync(path, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function noRoom(path: string, cause: unknown): LibraryError {
  const error = new LibraryError(
    'FILE_PROBLEM',
    'This library is from an earlier Postil and has to be brought up to date. Before that a copy is made, and it could not be written. Nothing was changed. Make room on the disk and open the library again.',
    { path },
  );
  error.cause = cause;
  return error;
}
