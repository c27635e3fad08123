import type { Sha256, VersionId } from '../../core/model/ids.ts';
import { type CheckResult, checkDatabase } from '../../db/check.ts';
import { LibraryError } from '../../db/library-error.ts';
import { readText } from '../../db/versions.ts';
import type { Library } from './library.ts';
import { hashBytes } from './originals.ts';

/** Checks a whole library: its database, the imported files and the texts. Changes nothing. */
export async function checkLibrary(library: Library): Promise<CheckResult[]> {
  return [
    ...checkDatabase(library.db),
    { check: 'texts', problems: checkTexts(library) },
    { check: 'originals', problems: await checkOriginals(library) },
  ];
}

function checkTexts({ db }: Library): string[] {
  const versions = db.all<{ id: VersionId; textSha256: string }>('SELECT id, textSha256 FROM version');
  return versions
    .filter(({ id, textSha256 }) => hashBytes(readText(db, id)) !== textSha256)
    .map(({ id }) => `The text of version ${id} is not the one that was imported.`);
}

async function checkOriginals({ db, originals }: Library): Promise<string[]> {
  const problems: string[] = [];
  for (const { sha256, fileName } of db.all<{ sha256: Sha256; fileName: string }>(
    'SELECT sha256, fileName FROM original',
  )) {
    try {
      await originals.read(sha256);
    } catch (error) {
      if (!(error instanceof LibraryError)) throw error;
      problems.push(`The original of ${fileName} is missing or damaged.`);
    }
  }
  return problems;
}
