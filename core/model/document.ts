import { z } from 'zod';
import { DocumentId, Sha256, Timestamp, VersionId } from './ids.ts';

/** A calendar date as exact as it is known: `2024`, `2024-02` or `2024-02-22`. */
export const PartialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);

/** What describes a document. Every field may stay empty: an unknown date is not guessed. */
export const Metadata = z.object({
  title: z.string().trim().min(1).max(2000).nullable(),
  authors: z.array(z.string().trim().min(1).max(500)).max(200),
  publisher: z.string().trim().min(1).max(500).nullable(),
  publishedOn: PartialDate.nullable(),
  /** BCP 47, for example `en` or `ar`. */
  language: z.string().min(2).max(35).nullable(),
});
export type Metadata = z.infer<typeof Metadata>;

/** Metadata of which nothing is known. */
export const emptyMetadata: Metadata = {
  title: null,
  authors: [],
  publisher: null,
  publishedOn: null,
  language: null,
};

/** Where each proposed value was read, in words for the analyst, for example `line 3`. */
export const MetadataEvidence = z.partialRecord(
  z.enum(['title', 'authors', 'publisher', 'publishedOn', 'language']),
  z.string(),
);
export type MetadataEvidence = z.infer<typeof MetadataEvidence>;

/** An article or report. Its text is that of its current version. */
export const Document = Metadata.extend({
  id: DocumentId,
  versionId: VersionId,
  evidence: MetadataEvidence,
  /** The name that the file had when it was imported; a label, never a path. */
  fileName: z.string(),
  mediaType: z.string(),
  originalSha256: Sha256,
  textSha256: Sha256,
  words: z.number().int(),
  importedAt: Timestamp,
  updatedAt: Timestamp,
  deletedAt: Timestamp.nullable(),
});
export type Document = z.infer<typeof Document>;
