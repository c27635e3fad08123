import { chooseImporter, chooseUnpacker } from './choose-importer.ts';
import {
  ImportError,
  type ImportedText,
  type Importer,
  type ImportNeed,
  type ReadOptions,
  type Unpacked,
} from './importer.ts';
import { evidenceOf, validMetadata } from './valid-metadata.ts';

/** One file to read, as it is sent to a worker. */
export interface ImportTask extends ReadOptions {
  readonly bytes: Uint8Array;
}

/** What a worker answers: errors are data, because a class does not survive the way out of it. */
export type ImportOutcome =
  | { readonly kind: 'text'; readonly imported: ImportedText }
  | { readonly kind: 'members'; readonly unpacked: Unpacked }
  | { readonly kind: 'failed'; readonly message: string; readonly needs: ImportNeed | null };

/** The importers whose libraries are loaded. */
const prepared = new Set<Importer>();

/** Loads what the file's importer reads with, before any of its bytes are read by it. Gives whether it had not been yet. */
export async function prepareImport(bytes: Uint8Array, name: string): Promise<boolean> {
  const importer = chooseUnpacker(bytes, name) ? null : chooseImporter(bytes, name);
  if (!importer?.prepare || prepared.has(importer)) return false;
  await importer.prepare();
  prepared.add(importer);
  return true;
}

/** Reads one file with the importer for its format. An unreadable file is an outcome; a bug is thrown. */
export async function runImport({ bytes, ...options }: ImportTask): Promise<ImportOutcome> {
  try {
    const unpacker = chooseUnpacker(bytes, options.name);
    if (unpacker) return { kind: 'members', unpacked: await unpacker.unpack(bytes, options) };
    const imported = await chooseImporter(bytes, options.name).read(bytes, options);
    const metadata = validMetadata(imported.metadata);
    return {
      kind: 'text',
      imported: { ...imported, metadata, evidence: evidenceOf(metadata, imported.evidence) },
    };
  } catch (error) {
    if (error instanceof ImportError) return { kind: 'failed', message: error.message, needs: error.needs };
    throw error;
  }
}
