import type { Unpacked } from '../../electron/backend/importers/importer.ts';
import { runImport } from '../../electron/backend/importers/run-import.ts';

/** What an archive was unpacked to. Throws with the user's sentence if it cannot be. */
export async function importMembers(bytes: Uint8Array, name: string): Promise<Unpacked> {
  const outcome = await runImport({ bytes, name });
  if (outcome.kind === 'members') return outcome.unpacked;
  throw new Error(outcome.kind === 'failed' ? outcome.message : 'It is a document.');
}
