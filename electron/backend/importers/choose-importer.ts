import { docxImporter } from './docx/docx-importer.ts';
import { epubImporter } from './epub/epub-importer.ts';
import { htmlImporter } from './html/html-importer.ts';
import { pasteImporter } from './html/paste-importer.ts';
import { headSize, type Importer, type Unpacker } from './importer.ts';
import { emlImporter } from './mail/eml-importer.ts';
import { mhtmlImporter } from './mail/mhtml-importer.ts';
import { markdownImporter } from './markdown/markdown-importer.ts';
import { odtImporter } from './odt/odt-importer.ts';
import { pdfImporter } from './pdf/pdf-importer.ts';
import { rtfImporter } from './rtf/rtf-importer.ts';
import { textImporter } from './text/text-importer.ts';
import { unreadableImporter } from './unreadable-importer.ts';
import { gzipUnpacker } from './zip/gzip-unpacker.ts';
import { zipUnpacker } from './zip/zip-unpacker.ts';

/** Every importer, in the order in which they are asked: those that know their files by content before those that go by name. */
const importers: readonly Importer[] = [
  unreadableImporter,
  docxImporter,
  epubImporter,
  odtImporter,
  rtfImporter,
  mhtmlImporter,
  emlImporter,
  pasteImporter,
  pdfImporter,
  textImporter,
  markdownImporter,
  htmlImporter,
];

/**
 * The importer for a file. One that none claims is what it would be under no name, else plain text, which refuses what is
 * not text.
 */
export function chooseImporter(bytes: Uint8Array, name: string): Importer {
  const head = bytes.subarray(0, headSize);
  const claim = (label: string) =>
    importers.find((importer) => importer.accepts({ name: label, head, bytes }));
  return claim(name) ?? claim('') ?? textImporter;
}

/** Every unpacker, in the order in which they are asked, before any importer. */
const unpackers: readonly Unpacker[] = [zipUnpacker, gzipUnpacker];

/** The unpacker for a file that is nothing but the wrapping of others; null for one that holds a text. */
export function chooseUnpacker(bytes: Uint8Array, name: string): Unpacker | null {
  const head = bytes.subarray(0, headSize);
  return unpackers.find((unpacker) => unpacker.accepts({ name, head, bytes })) ?? null;
}
