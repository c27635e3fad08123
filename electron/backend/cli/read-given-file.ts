import { readFile } from 'node:fs/promises';
import { LibraryError } from '../../../db/library-error.ts';
import { describeFileError } from './describe-file-error.ts';

/** The bytes of a file that was named on the command line. Throws `FILE_PROBLEM`. */
export async function readGivenFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    const reason = describeFileError(error);
    if (reason === null) throw error;
    throw new LibraryError('FILE_PROBLEM', `${path} cannot be read: ${reason}. Nothing was changed.`, {
      path,
    });
  }
}
