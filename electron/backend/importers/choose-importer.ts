import { headSize, type Importer } from './importer.ts';
import { textImporter } from './text-importer.ts';

/** Every importer; the first that accepts a file reads it, so the last takes any text. */
const importers: readonly Importer[] = [textImporter];

/** The importer for a file, by its name and first bytes. Throws `ImportError` for a format that Postil cannot read. */
export function chooseImporter(bytes: Uint8Array, name: string): Importer {
  const head = bytes.subarray(0, headSize);
  return importers.find((importer) => importer.accepts({ name, head })) ?? textImporter;
}
