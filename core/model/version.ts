import { z } from 'zod';
import { DocumentId, Sha256, Timestamp, VersionId } from './ids.ts';
import { OtherDate, PageStart, SetAside } from './source-part.ts';

/** One capture of a document, never edited in place. Its text is kept in chunks and blocks. */
export const Version = z.object({
  id: VersionId,
  documentId: DocumentId,
  originalSha256: Sha256,
  textSha256: Sha256,
  /** What made the text, with its version, for example `html/1`. */
  extractor: z.string(),
  capturedAt: Timestamp,
  /** What made it: a file, or what the analyst did to the text of `basedOn`. */
  madeBy: z.enum(['import', 'clean-up', 'correction', 'encoding']),
  basedOn: VersionId.nullable(),
  /** The WHATWG label of the encoding that the source was read in; null if it holds no plain bytes of text. */
  encoding: z.string().max(40).nullable(),
  pages: z.array(PageStart),
  otherDates: z.array(OtherDate),
  /** By block of the text, the line of the source that it begins on; null where the source has no lines to count. */
  lines: z.array(z.number().int().positive()).nullable(),
  setAside: z.array(SetAside),
});
export type Version = z.infer<typeof Version>;

/** What became of a document's highlights when its text changed. */
export const Carried = z.object({
  /** Their words are unchanged, or were corrected by the analyst. */
  exact: z.number().int(),
  /** Some of their words are others now; they wait for a look. */
  changed: z.number().int(),
  /** They have no certain place in the new text; they wait to be placed. */
  lost: z.number().int(),
});
export type Carried = z.infer<typeof Carried>;
