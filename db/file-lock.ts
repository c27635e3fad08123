import Database from 'better-sqlite3';

/** A lock that ends with `release` or with the process, however the process ends. */
export interface FileLock {
  release(): void;
}

/**
 * Takes the lock that the file at `path` stands for, or gives null at once if another process (or this one) holds it.
 * The file is an SQLite database held in an exclusive transaction: the operating system drops its lock when the process
 * dies, so that no stale lock is ever guessed at.
 */
export function takeFileLock(path: string): FileLock | null {
  const db = new Database(path, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw error;
  }
  return { release: () => db.close() };
}
