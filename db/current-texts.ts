import type { DocumentId, VersionId } from '../core/model/ids.ts';
import type { ReadableDb } from './sql.ts';
import { currentVersion } from './versions.ts';

/** The text of a document as it is now. */
export interface CurrentText {
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
}

/** The current texts of all documents, the last imported first, or of one. Throws `NOT_FOUND` for that. */
export function listCurrentTexts(db: ReadableDb, id: DocumentId | null): CurrentText[] {
  if (id) return [{ documentId: id, versionId: currentVersion(db, id) }];
  return db.all<CurrentText>(
    'SELECT id AS documentId, versionId FROM document WHERE deletedAt IS NULL ORDER BY importedAt DESC, key DESC',
  );
}
