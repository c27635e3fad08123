import type { VersionSummary } from '../core/contract/captures.ts';
import type { DocumentId, VersionId } from '../core/model/ids.ts';
import type { SetAside } from '../core/model/source-part.ts';
import type { Version } from '../core/model/version.ts';
import { notFound } from './library-error.ts';
import type { ReadableDb, WritableDb } from './sql.ts';

/** A version as it was captured: its text as blocks of ProseMirror JSON, and the parts of its source beside that. */
export interface StoredCapture extends Version {
  readonly blocks: readonly unknown[];
}

/** A version with all that was captured of its source. Throws `NOT_FOUND` for one that the document does not have. */
export function readCapture(db: ReadableDb, documentId: DocumentId, id: VersionId): StoredCapture {
  const row = db.get<VersionRow>(
    `SELECT id, documentId, originalSha256, textSha256, extractor, capturedAt, madeBy, basedOn, encoding,
       pages, otherDates, lines
     FROM version WHERE id = ? AND documentId = ?`,
    id,
    documentId,
  );
  if (!row) throw notFound('This version');
  const chunks = db.all<{ content: string }>(
    'SELECT content FROM chunk WHERE versionId = ? ORDER BY ordinal',
    id,
  );
  return {
    ...row,
    pages: JSON.parse(row.pages),
    otherDates: JSON.parse(row.otherDates),
    lines: JSON.parse(row.lines ?? 'null'),
    setAside: readSetAside(db, id),
    blocks: chunks.flatMap(({ content }) => JSON.parse(content) as unknown[]),
  };
}

type VersionRow = Omit<Version, 'pages' | 'otherDates' | 'lines' | 'setAside'> & {
  readonly pages: string;
  readonly otherDates: string;
  readonly lines: string | null;
};

/** The parts of a version's source that are not in its text. */
function readSetAside(db: ReadableDb, id: VersionId): SetAside[] {
  const rows = db.all<{ before: number; line: number | null; fate: string; block: string }>(
    'SELECT before, line, fate, block FROM set_aside WHERE versionId = ? ORDER BY ordinal',
    id,
  );
  return rows.map((row) => ({ ...row, fate: JSON.parse(row.fate), block: JSON.parse(row.block) }));
}

/** The versions of a document, the last captured first. */
export function listVersions(db: ReadableDb, documentId: DocumentId): VersionSummary[] {
  const rows = db.all<Omit<VersionSummary, 'isCurrent'> & { isCurrent: number }>(
    `SELECT v.id, v.originalSha256, v.textSha256, v.capturedAt, v.madeBy, v.basedOn, v.encoding, o.fileName,
       v.id = d.versionId AS isCurrent,
       coalesce((SELECT max("end") FROM chunk c WHERE c.versionId = v.id), 0) AS length
     FROM version v JOIN document d ON d.id = v.documentId JOIN original o ON o.sha256 = v.originalSha256
     WHERE v.documentId = ? AND d.deletedAt IS NULL ORDER BY v.capturedAt DESC, v.id DESC`,
    documentId,
  );
  return rows.map((row) => ({ ...row, isCurrent: row.isCurrent === 1 }));
}

/** Makes a version the current one; the document is named after the file of that one. Its highlights are carried over by the caller. */
export function setCurrentVersion(
  write: WritableDb,
  id: DocumentId,
  { versionId, words, opening }: { versionId: VersionId; words: number; opening: string },
): void {
  const file = write.get<{ fileName: string; mediaType: string }>(
    'SELECT o.fileName, o.mediaType FROM version v JOIN original o ON o.sha256 = v.originalSha256 WHERE v.id = ?',
    versionId,
  );
  write.update('document', { id }, { versionId, words, opening, ...file });
}

/** Documents that wait for a look at their clean-up, the first imported first. */
export function listUnchecked(db: ReadableDb, limit = -1): DocumentId[] {
  return db
    .all<{ id: DocumentId }>(
      'SELECT id FROM document WHERE needsCheck = 1 AND deletedAt IS NULL ORDER BY importedAt, key LIMIT ?',
      limit,
    )
    .map(({ id }) => id);
}
