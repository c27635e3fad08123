import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { HostInfo } from '../../core/contract/library.ts';
import { takeFileLock } from '../../db/file-lock.ts';
import { LibraryError } from '../../db/library-error.ts';

/** Where a library is open. `url` is the loopback shell's address without any code, null elsewhere. */
const OpenPlace = z.object({
  pid: z.number().int(),
  shell: HostInfo.shape.shell,
  url: z.string().nullable(),
});
export type OpenPlace = z.infer<typeof OpenPlace>;

/** The library is open in another process; the message says where. `place` is null if that process has not said so yet. */
export class LibraryInUseError extends LibraryError {
  readonly place: OpenPlace | null;

  constructor(libraryPath: string, place: OpenPlace | null) {
    const reason = `The library ${libraryPath} is already open ${describePlace(place)}. Go on there, or close it first.`;
    super('NOT_ALLOWED', reason, { reason });
    this.place = place;
  }
}

/** The right to be the one process that works with a library. */
export interface LibraryLock {
  /** Tells later starts where the library is open. */
  announce(place: Omit<OpenPlace, 'pid'>): void;
  release(): void;
}

/**
 * Takes a library for this process until `release` or its end, and makes the folder if it is not there.
 * Throws `LibraryInUseError` at once if another process has it.
 */
export function lockLibrary(libraryPath: string, shell: OpenPlace['shell']): LibraryLock {
  mkdirSync(libraryPath, { recursive: true, mode: 0o700 });
  const lock = takeFileLock(join(libraryPath, 'lock.db'));
  if (lock === null) throw new LibraryInUseError(libraryPath, readOpenPlace(libraryPath));

  const announce: LibraryLock['announce'] = (place) =>
    writeFileSync(placeFile(libraryPath), JSON.stringify({ pid: process.pid, ...place }), { mode: 0o600 });
  announce({ shell, url: null });
  return {
    announce,
    release() {
      rmSync(placeFile(libraryPath), { force: true });
      lock.release();
    },
  };
}

/** Where the library is open by the word of the process that holds it; null if unknown. Says nothing if none holds it. */
function readOpenPlace(libraryPath: string): OpenPlace | null {
  try {
    return OpenPlace.parse(JSON.parse(readFileSync(placeFile(libraryPath), 'utf8')));
  } catch {
    // Not written yet, half written, or from another version: the lock itself is what counts.
    return null;
  }
}

const placeFile = (libraryPath: string) => join(libraryPath, 'open.json');

function describePlace(place: OpenPlace | null): string {
  if (place === null) return 'in another Postil';
  const where = {
    desktop: 'in Postil’s window',
    browser: place.url ? `in the browser at ${place.url}` : 'in the browser',
    none: 'in a postil command',
  }[place.shell];
  return `${where} (process ${place.pid})`;
}
