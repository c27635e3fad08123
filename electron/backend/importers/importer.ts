import type { Metadata, MetadataEvidence } from '../../../core/model/document.ts';
import type { Picture } from './pictures.ts';

/** What an importer reads out of a file. Plain data, so that it can leave the worker that made it. */
export interface ImportedText {
  /** ProseMirror JSON of the schema in core/text/schema.ts; its text is NFC and well-formed. */
  readonly content: unknown;
  /** The pictures that its `image` blocks name by their SHA-256 (see pictures.ts). */
  readonly pictures: readonly Picture[];
  /** Only what the file itself says; everything may stay empty. */
  readonly metadata: Metadata;
  readonly evidence: MetadataEvidence;
  /** Sentences for the user on what could not be kept or was uncertain. */
  readonly warnings: readonly string[];
  /** The importer with its version, for example `html/1`. */
  readonly extractor: string;
  readonly mediaType: string;
}

/** What is known of a file before it is read: its name and its first bytes. */
export interface FileHead {
  readonly name: string;
  /** The first bytes, at most `headSize`. */
  readonly head: Uint8Array;
}

/** How many of a file's bytes are looked at to tell its format. */
export const headSize = 4096;

/** Reads one file format. Adding a format is adding one of these to `importers`. */
export interface Importer {
  readonly name: string;
  /** Grows when the same bytes would give another text. */
  readonly version: number;
  readonly mediaType: string;
  accepts(file: FileHead): boolean;
  /** Throws `ImportError` when the file cannot be read. */
  read(bytes: Uint8Array, file: { readonly name: string }): Promise<ImportedText>;
}

/** A file that cannot be imported. `message` is a sentence for the user. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}
