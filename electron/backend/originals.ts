import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Sha256 } from '../../core/model/ids.ts';
import { LibraryError } from '../../db/library-error.ts';
import { flushFolder, writeFileAtomically } from './write-file.ts';

/** In bytes: a file up to this size is read at once, which takes less time than to wait for it. */
const smallFile = 512 * 2 ** 10;

/** The imported files' bytes, unchanged, named by their SHA-256: `originals/ab/ab12...`. */
export class Originals {
  readonly #folder: string;
  /** The folders within it that will be there after a power cut. */
  readonly #flushed = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Keeps the bytes. They are on the disk, whole and read-only, when this returns. */
  async store(bytes: Uint8Array, sha256: Sha256): Promise<void> {
    const path = this.#pathOf(sha256);
    if (sizeOf(path) === bytes.byteLength) return;
    const folder = dirname(path);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await writeFileAtomically(path, bytes, 0o444);
    if (this.#flushed.has(folder)) return;
    await flushFolder(this.#folder);
    this.#flushed.add(folder);
  }

  /** The bytes, checked against their name. Throws `FILE_PROBLEM` if they are missing or damaged. */
  async read(sha256: Sha256): Promise<Uint8Array<ArrayBuffer>> {
    const path = this.#pathOf(sha256);
    let bytes: Uint8Array<ArrayBuffer>;
    try {
      bytes = (sizeOf(path) ?? 0) > smallFile ? await readFile(path) : readFileSync(path);
    } catch (error) {
      throw unreadable(path, error);
    }
    if (hashBytes(bytes) !== sha256) throw unreadable(path, undefined);
    return bytes;
  }

  /** Removes the file of bytes that nothing refers to any more. */
  remove(sha256: Sha256): void {
    rmSync(this.#pathOf(sha256), { force: true });
  }

  #pathOf(sha256: Sha256): string {
    return join(this.#folder, sha256.slice(0, 2), sha256);
  }
}

/** The SHA-256 of bytes, or of a text's UTF-8. */
export function hashBytes(data: Uint8Array | string): Sha256 {
  return Sha256.parse(createHash('sha256').update(data).digest('hex'));
}

/** In bytes; null for a file that is not there. */
const sizeOf = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.size ?? null;

function unreadable(path: string, cause: unknown): LibraryError {
  const error = new LibraryError(
    'FILE_PROBLEM',
    'The original of this document is missing or damaged. Its text and your highlights are not affected.',
    { path },
  );
  error.cause = cause;
  return error;
}
