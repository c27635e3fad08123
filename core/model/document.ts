import { z } from 'zod';
import { DocumentId, Sha256, Timestamp, VersionId } from './ids.ts';

/** A calendar date as exact as it is known: `2024`, `2024-02` or `2024-02-22`. */
export const PartialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);

/** A date that the analyst estimates where the source states none, and what the estimate stands on. */
export const DateEstimate = z.object({ on: PartialDate, basis: z.string().trim().max(2000) });
export type DateEstimate = z.infer<typeof DateEstimate>;

/** A whole web address, as the source states it. It is shown, never fetched. */
export const WebAddress = z.url({ protocol: /^https?$/ }).max(4000);

const phrase = z.string().trim().min(1);

/** What describes a document. Every field may stay empty: an unknown date is not guessed. */
export const Metadata = z.object({
  title: phrase.max(2000).nullable(),
  authors: z.array(phrase.max(500)).max(200),
  publisher: phrase.max(500).nullable(),
  /** The date that the source gives for itself; of one that states no other, the date of its last update. */
  publishedOn: PartialDate.nullable(),
  updatedOn: PartialDate.nullable(),
  /** BCP 47, for example `en` or `ar`. */
  language: z.string().min(2).max(35).nullable(),
  url: WebAddress.nullable(),
  /** The lead that stands above the text and sums it up. */
  standfirst: phrase.max(10_000).nullable(),
  /** The captions of pictures that stood in the text. */
  captions: z.array(phrase.max(5000)).max(500),
  /** The publisher's own section and tags; they never become tags of the library. */
  section: phrase.max(200).nullable(),
  siteTags: z.array(phrase.max(200)).max(100),
  /** Set by the analyst only. */
  dateEstimate: DateEstimate.nullable(),
  /** Whether the analyst says that this is not the full text. */
  isPartial: z.boolean(),
});
export type Metadata = z.infer<typeof Metadata>;

/** Metadata of which nothing is known. */
export const emptyMetadata: Metadata = {
  title: null,
  authors: [],
  publisher: null,
  publishedOn: null,
  updatedOn: null,
  language: null,
  url: null,
  standfirst: null,
  captions: [],
  section: null,
  siteTags: [],
  dateEstimate: null,
  isPartial: false,
};

/** The fields that a source can fill. */
export const SourceField = Metadata.keyof().exclude(['dateEstimate', 'isPartial']);
export type SourceField = z.infer<typeof SourceField>;

/** Where each proposed value was read, in words for the analyst, for example `line 3`. */
export const MetadataEvidence = z.partialRecord(SourceField, z.string());
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
  /** Whether the importer has set parts of the source aside and nobody has looked at that yet. */
  needsCheck: z.boolean(),
  words: z.number().int(),
  importedAt: Timestamp,
  updatedAt: Timestamp,
  deletedAt: Timestamp.nullable(),
});
export type Document = z.infer<typeof Document>;
