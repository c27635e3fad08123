import { z } from 'zod';
import { DocumentId, Sha256, Timestamp, VersionId } from './ids.ts';

/** One capture of a document, never edited in place. Its text is kept in chunks and blocks. */
export const Version = z.object({
  id: VersionId,
  documentId: DocumentId,
  originalSha256: Sha256,
  textSha256: Sha256,
  /** What made the text, with its version, for example `html/1`. */
  extractor: z.string(),
  capturedAt: Timestamp,
});
export type Version = z.infer<typeof Version>;
