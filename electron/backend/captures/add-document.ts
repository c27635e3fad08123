import { insertDocument } from '../../../db/documents.ts';
import type { WritableDb } from '../../../db/sql.ts';
import type { ImportedText } from '../importers/importer.ts';
import { needsCheck } from './needs-check.ts';
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
    needsCheck: needsCheck(version, imported.mediaType),
    words: version.words,
    opening: version.opening,
    importedAt: version.capturedAt,
  });
  storeVersion(write, version);
}
