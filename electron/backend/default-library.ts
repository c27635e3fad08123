import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The library's folder when no `--library` names one: POSTIL_LIBRARY, else `Postil` in the user's documents. */
export function defaultLibrary(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  home = homedir(),
): string {
  const named = environment.POSTIL_LIBRARY;
  if (named) return resolve(named);
  return join(documentsFolder(environment, home), 'Postil');
}

/** Where exports are offered to go: beside the library, never into it. */
export function defaultExportFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  home = homedir(),
): string {
  return join(documentsFolder(environment, home), 'Postil exports');
}

/** XDG names a translated documents folder (Dokumente); Windows and macOS keep `Documents` on disk in every language. */
function documentsFolder(environment: Readonly<Record<string, string | undefined>>, home: string): string {
  return environment.XDG_DOCUMENTS_DIR || join(home, 'Documents');
}
