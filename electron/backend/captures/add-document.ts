import { insertDocument } from '../../../db/documents.ts';
import type { WritableDb } from '../../../db/sql.ts';
import type { ImportedText } from '../importers/importer.ts';
import { type PreparedVersion, storeVersion } from './new-version.ts';

/** Adds a document with its first version. */
export function addDocument(
  write: WritableDb,
  version: PreparedVersion,
  imported: Pick<ImportedText, 'metadata' | 'evidence' | 'mediaType'>,
  fileName: string,
): void {
  insertDocument(write, {
    ...imported.metadata,
    id: version.documentId,
    versionId: version.id,
    evidence: imported.evidence,
    fileName,
    mediaType: imported.mediaType,
    needsCheck: version.setAside.length > 0,
    words: version.words,
    opening: version.opening,
    importedAt: version.capturedAt,
  });
  storeVersion(write, version);
}
