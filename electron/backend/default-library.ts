import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The library's folder when no `--library` names one: POSTIL_LIBRARY, else `Postil` in the user's documents. */
export function defaultLibrary(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  home = homedir(),
): string {
  const named = environment.POSTIL_LIBRARY;
  if (named) return resolve(named);
  // XDG names a translated documents folder (Dokumente); Windows and macOS keep `Documents` on disk in every language.
  const documents = environment.XDG_DOCUMENTS_DIR || join(home, 'Documents');
  return join(documents, 'Postil');
}
