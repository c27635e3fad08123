import { readFile } from 'node:fs/promises';
import { LibraryError } from '../../../db/library-error.ts';

/** The bytes of a file that was named on the command line. Throws `FILE_PROBLEM`. */
export async function readGivenFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new LibraryError('FILE_PROBLEM', `${path} cannot be read (${error.code}).`, { path });
  }
}
