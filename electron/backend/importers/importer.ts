import type { Metadata, MetadataEvidence } from '../../../core/model/document.ts';
import type { OtherDate, PageStart, SetAside } from '../../../core/model/source-part.ts';
import type { Picture } from './pictures.ts';

/** What an importer reads out of a file. Plain data, so that it can leave the worker that made it. */
export interface ImportedText {
  /** ProseMirror JSON of the schema in core/text/schema.ts; its text is NFC and well-formed. */
  readonly content: unknown;
  /** The blocks of the source that are not in the text, in the source's order. */
  readonly setAside: readonly SetAside[];
  /** By block of the text, the line of the source that it begins on; null where the source has no lines to count. */
  readonly lines: readonly number[] | null;
  /** Where each page of a paged source begins; empty for others. */
  readonly pages: readonly PageStart[];
  /** Dates of the source that were not taken. */
  readonly otherDates: readonly OtherDate[];
  /** The WHATWG label of the encoding that the bytes were read in; null for formats that are no plain text. */
  readonly encoding: string | null;
  /** The pictures that its `image` blocks name by their SHA-256 (see pictures.ts). */
  readonly pictures: readonly Picture[];
  /** The files that it carries, each to become a document of its own, such as the attachments of a message. */
  readonly members: readonly Member[];
  /** Only what the file itself says; everything may stay empty. */
  readonly metadata: Metadata;
  readonly evidence: MetadataEvidence;
  /** Sentences for the user on what could not be kept or was uncertain. */
  readonly warnings: readonly string[];
  /** The importer with its version, for example `html/1`. */
  readonly extractor: string;
  readonly mediaType: string;
}

/** What a file's format is told by: its name and its bytes. */
export interface FileHead {
  readonly name: string;
  /** The first bytes, at most `headSize`. */
  readonly head: Uint8Array;
  /** All bytes, for formats that say at their end what they hold. */
  readonly bytes: Uint8Array;
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
  /** Loads a large library, or one that changes JavaScript's own objects, when its first file comes. */
  prepare?(): Promise<unknown>;
  /** Throws `ImportError` when the file cannot be read. */
  read(bytes: Uint8Array, file: ReadOptions): Promise<ImportedText>;
}

/** What an importer is told beside the bytes. */
export interface ReadOptions {
  readonly name: string;
  /** The encoding that the user has chosen (`reopen as`). */
  readonly encoding?: string;
  readonly password?: string;
}

/** A file within a file. Its name is a label, never a path. */
export interface Member {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Takes files out of a file that is nothing but their wrapping, such as a ZIP archive. */
export interface Unpacker {
  readonly name: string;
  accepts(file: FileHead): boolean;
  /** Throws `ImportError` when the file cannot be read. The warnings name what was left out. */
  unpack(bytes: Uint8Array, file: ReadOptions): Promise<Unpacked>;
}

export interface Unpacked {
  readonly members: readonly Member[];
  readonly warnings: readonly string[];
}

/** A file that cannot be imported. `message` is a sentence for the user. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  /** What the user can give so that it is imported after all. */
  readonly needs: ImportNeed | null;

  constructor(message: string, needs: ImportNeed | null = null) {
    super(message);
    this.needs = needs;
  }
}

export type ImportNeed = 'password' | 'encoding';
