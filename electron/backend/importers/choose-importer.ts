import { htmlImporter } from './html-importer.ts';
import { headSize, type Importer, type Unpacker } from './importer.ts';
import { markdownImporter } from './markdown-importer.ts';
import { textImporter } from './text-importer.ts';

/** Every importer, in the order in which they are asked. A file's name decides before its content does. */
const importers: readonly Importer[] = [textImporter, markdownImporter, htmlImporter];

/** The importer for a file; one that no importer claims is read as plain text, which refuses what is not text. */
export function chooseImporter(bytes: Uint8Array, name: string): Importer {
  const head = bytes.subarray(0, headSize);
  return importers.find((importer) => importer.accepts({ name, head })) ?? textImporter;
}

/** Every unpacker, in the order in which they are asked, before any importer. */
const unpackers: readonly Unpacker[] = [];

/** The unpacker for a file that is nothing but the wrapping of others; null for one that holds a text. */
export function chooseUnpacker(bytes: Uint8Array, name: string): Unpacker | null {
  const head = bytes.subarray(0, headSize);
  return unpackers.find((unpacker) => unpacker.accepts({ name, head })) ?? null;
}
