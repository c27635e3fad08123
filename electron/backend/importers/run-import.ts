import { chooseImporter } from './choose-importer.ts';
import { ImportError, type ImportedText } from './importer.ts';
import { evidenceOf, validMetadata } from './valid-metadata.ts';

/** One file to read, as it is sent to a worker. */
export interface ImportTask {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** What a worker answers: errors are data, because a class does not survive the way out of a thread. */
export type ImportOutcome =
  | { readonly ok: true; readonly imported: ImportedText }
  | { readonly ok: false; readonly message: string };

/** Reads one file with the importer for its format. An unreadable file is an outcome; a bug is thrown. */
export async function runImport(task: ImportTask): Promise<ImportOutcome> {
  try {
    const importer = chooseImporter(task.bytes, task.name);
    const imported = await importer.read(task.bytes, { name: task.name });
    const metadata = validMetadata(imported.metadata);
    return {
      ok: true,
      imported: { ...imported, metadata, evidence: evidenceOf(metadata, imported.evidence) },
    };
  } catch (error) {
    if (error instanceof ImportError) return { ok: false, message: error.message };
    throw error;
  }
}
