import { notAllowed } from '../../../db/library-error.ts';
import type { Library } from '../library.ts';
import { Turns } from '../turns.ts';

/** What a file of an export holds. */
export interface MadeFile {
  readonly highlights: number;
  readonly markdown: string;
}

/** A file that an export would write. `path` is relative to the chosen folder, with forward slashes. */
export interface PlannedFile extends MadeFile {
  readonly path: string;
}

/** A file of an export that is made only when it is its turn; null if what it is of has left the library by then. */
export interface FileToMake {
  readonly path: string;
  readonly make: () => MadeFile | Promise<MadeFile | null>;
}

/** Makes files one after the other; the one before is let go. Works in turns. Throws the signal's reason once it is aborted. */
export async function* makeFiles(
  library: Pick<Library, 'isOpen'>,
  files: readonly FileToMake[],
  signal?: AbortSignal,
): AsyncGenerator<PlannedFile> {
  const turns = new Turns();
  for (const { path, make } of files) {
    await turns.next();
    signal?.throwIfAborted();
    if (!library.isOpen) throw notAllowed('The library was closed meanwhile.');
    const made = await make();
    if (made) yield { path, ...made };
  }
}
