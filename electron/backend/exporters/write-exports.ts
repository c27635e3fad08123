import { readFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import type { ExportPreview, ExportResult } from '../../../core/contract/exchange.ts';
import { LibraryError, notAllowed } from '../../../db/library-error.ts';
import { hashBytes } from '../originals.ts';
import { writeFileAtomically } from '../write-file.ts';
import { readWrittenHashes, rememberWrittenHashes } from './export-state.ts';
import type { PlannedFile } from './make-files.ts';

type Status = ExportPreview['status'];

type Files = Iterable<PlannedFile> | AsyncIterable<PlannedFile>;

/** Each file with what writing would do to it: those that someone else changed since Postil wrote them are in conflict. */
export async function* compareExports(
  libraryPath: string,
  folder: string,
  files: Files,
): AsyncGenerator<PlannedFile & { readonly status: Status }> {
  assertFolder(folder);
  const written = readWrittenHashes(libraryPath);
  for await (const file of files) {
    const path = placeOf(folder, file.path);
    yield { ...file, status: compare(await readIfThere(path), file.markdown, written[path]) };
  }
}

/**
 * Writes what is new or changed, file by file, each atomically, and leaves files in conflict alone unless `overwrite`
 * names them. Throws `DISK_FULL` or `FILE_PROBLEM`; what was written before stays and is whole.
 */
export async function writeExports(
  libraryPath: string,
  folder: string,
  files: Files,
  overwrite: readonly string[],
): Promise<ExportResult[]> {
  const replaced = new Set(overwrite);
  const hashes: Record<string, string> = {};
  const results: ExportResult[] = [];
  try {
    for await (const { path: relative, markdown, status } of compareExports(libraryPath, folder, files)) {
      const path = placeOf(folder, relative);
      if (status === 'conflict' && !replaced.has(relative)) {
        results.push({ path: relative, status });
        continue;
      }
      const content = Buffer.from(markdown);
      if (status !== 'unchanged') await explainFailure(path, () => writeFileAtomically(path, content));
      hashes[path] = hashBytes(content);
      results.push({ path: relative, status: status === 'unchanged' ? 'unchanged' : 'written' });
    }
  } finally {
    await rememberWrittenHashes(libraryPath, hashes);
  }
  return results;
}

function compare(current: Uint8Array | null, markdown: string, written: string | undefined): Status {
  if (!current) return 'new';
  if (Buffer.from(markdown).equals(current)) return 'unchanged';
  return hashBytes(current) === written ? 'changed' : 'conflict';
}

function assertFolder(folder: string): void {
  if (!isAbsolute(folder)) throw notAllowed('Give the whole path of the folder to write to.');
}

function placeOf(folder: string, relative: string): string {
  return join(folder, ...relative.split('/'));
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  return explainFailure(path, () =>
    readFile(path).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return null;
      throw error;
    }),
  );
}

/** Turns what the file system refuses into the contract's errors. */
export async function explainFailure<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOSPC' || code === 'EDQUOT') {
      throw new LibraryError(
        'DISK_FULL',
        'The disk is full. Make room and export again; no file was left half written.',
      );
    }
    if (code === null) throw error;
    throw new LibraryError(
      'FILE_PROBLEM',
      `${path} cannot be read or written (${code}). Choose another folder, or change its permissions.`,
      { path },
    );
  }
}

function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
