import { Connection } from './connection.ts';
import { copyLibrary } from './copy-library.ts';
import { LibraryError } from './library-error.ts';
import { applicationId, migrate, type Preparing } from './migrate.ts';

/** What is set on every connection, and the value it must read back as: what is committed survives a power cut. */
const pragmas: readonly (readonly [name: string, set: string, reads: unknown])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['wal_autocheckpoint', '1000', 1000],
  ['journal_size_limit', '67108864', 67108864],
  ['secure_delete', 'FAST', 2],
  ['temp_store', 'MEMORY', 2],
  // 64 MB: what lists, counts and searches of a large library come back to.
  ['cache_size', '-65536', -65536],
];

/**
 * Opens a library's SQLite file for reading and writing, makes it if it is not there and brings it up to the newest
 * schema, of which `preparing` is told. Throws `LibraryError` for a file that is not a library, or one from a newer Postil.
 */
export function openDatabase(
  file: string,
  onStatement?: (sql: string) => void,
  preparing?: Preparing,
): Connection {
  assertRuntime();
  const db = connect(file, onStatement);
  try {
    assertLibrary(db, file);
    assertSqliteVersion(db);
    for (const [name, set] of pragmas) db.pragma(`${name} = ${set}`);
    assertPragmas(db);
    migrate(db, (schema) => copyLibrary(db, file, schema), preparing);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Throws if any pragma does not read back as it was set. */
function assertPragmas(db: Connection): void {
  for (const [name, , reads] of pragmas) {
    const value = db.pragma(name);
    if (value !== reads)
      throw new Error(`SQLite kept ${name} at ${String(value)} instead of ${String(reads)}.`);
  }
}

/** better-sqlite3 ends the process on runtimes with an older Node-API; this says so instead. */
function assertRuntime(): void {
  if (Number(process.versions.napi) < 10) {
    throw new Error(`Node 22.14 or newer is needed; this is ${process.version}.`);
  }
}

function assertSqliteVersion(db: Connection): void {
  const version = db.get<{ version: string }>('SELECT sqlite_version() AS version')?.version ?? '';
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const number = major * 1_000_000 + minor * 1_000 + patch;
  if (number < 3_051_003) throw new Error(`SQLite 3.51.3 or newer is needed; this is ${version}.`);
}

function connect(file: string, onStatement?: (sql: string) => void): Connection {
  try {
    return new Connection(file, onStatement);
  } catch (error) {
    throw notALibrary(file, error);
  }
}

function assertLibrary(db: Connection, file: string): void {
  let id: unknown;
  let tables: number;
  try {
    id = db.pragma('application_id');
    tables = db.get<{ n: number }>('SELECT count(*) AS n FROM sqlite_schema')?.n ?? 0;
  } catch (error) {
    throw notALibrary(file, error);
  }
  if (id !== applicationId && !(id === 0 && tables === 0)) throw notALibrary(file, undefined);
}

function notALibrary(file: string, cause: unknown): LibraryError {
  const error = new LibraryError(
    'FILE_PROBLEM',
    `${file} cannot be opened as a Postil library. It was left as it is. Choose another folder for the library.`,
    { path: file },
  );
  error.cause = cause;
  return error;
}
