import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fchmodSync,
  fsync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFile,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** What may take long is waited for; the rest takes less time than to wait for it. */
const write = promisify(writeFile);
const flush = promisify(fsync);

/**
 * Writes a file so that after a crash or a power cut it holds either all of the old content or all of the new: a
 * temporary file beside it, flushed, renamed into place, and the folder flushed. Only this account may read it, unless
 * `mode` says otherwise; folders that are missing are made.
 */
export async function writeFileAtomically(path: string, content: Uint8Array, mode = 0o600): Promise<void> {
  const folder = dirname(path);
  makeFolder(folder);
  const temporary = join(folder, `.postil-${randomUUID()}.tmp`);
  try {
    const file = openSync(temporary, 'wx', 0o600);
    try {
      await write(file, content);
      fchmodSync(file, mode);
      await flush(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  await flushFolder(folder);
}

/** Makes the rename itself last. Windows has no way to flush a folder and needs none. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    await flush(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Makes a folder and those above it that are missing. Node's own recursive mkdir does not come back below /proc, where
 * the parent is there and a child can be neither found nor made (seen in Node 24.21).
 */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Somebody else was faster.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
