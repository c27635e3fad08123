import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomically } from '../write-file.ts';

/** SHA-256 of what Postil last wrote, by the file's whole path. */
export type WrittenHashes = Readonly<Record<string, string>>;

/**
 * Reads what was written where. A missing or damaged list is an empty one: then a file that differs counts as
 * changed by someone else, which loses nothing.
 */
export function readWrittenHashes(libraryPath: string): WrittenHashes {
  let text: string;
  try {
    text = readFileSync(stateFile(libraryPath), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
  const parsed = HashesJson.safeParse(text);
  return parsed.success ? parsed.data : {};
}

/** Adds to the list. */
export async function rememberWrittenHashes(libraryPath: string, hashes: WrittenHashes): Promise<void> {
  if (Object.keys(hashes).length === 0) return;
  const known = readWrittenHashes(libraryPath);
  if (Object.entries(hashes).every(([path, hash]) => known[path] === hash)) return;
  const all = { ...known, ...hashes };
  await writeFileAtomically(stateFile(libraryPath), Buffer.from(`${JSON.stringify(all, null, 1)}\n`));
}

const HashesJson = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text);
    } catch (error) {
      context.addIssue(String(error));
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string(), z.string()));

function stateFile(libraryPath: string): string {
  return join(libraryPath, 'exports.json');
}
