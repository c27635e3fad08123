import type { DocumentId, Sha256, VersionId } from '../core/model/ids.ts';
import type { Version } from '../core/model/version.ts';
import { fold } from '../core/text/fold.ts';
import type { TextBlock } from '../core/text/text-blocks.ts';
import type { ReadableDb, WritableDb } from './sql.ts';

/** A version without its text, and its blocks. */
export interface NewVersion extends Omit<Version, 'text'> {
  readonly blocks: readonly TextBlock[];
}

/** Stores a version with its blocks and puts them into the search index. */
export function insertVersion(write: WritableDb, version: NewVersion): void {
  write.run(
    `INSERT INTO version (id, documentId, originalSha256, textSha256, extractor, capturedAt, content)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    version.id,
    version.documentId,
    version.originalSha256,
    version.textSha256,
    version.extractor,
    version.capturedAt,
    version.content,
  );
  let key = write.get<{ key: number }>('SELECT coalesce(max(key), 0) AS key FROM block')?.key ?? 0;
  version.blocks.forEach((block, ordinal) => {
    key++;
    write.run(
      'INSERT INTO block (key, versionId, ordinal, start, "end", paragraph, text) VALUES (?, ?, ?, ?, ?, ?, ?)',
      key,
      version.id,
      ordinal,
      block.start,
      block.end,
      block.paragraph,
      block.text,
    );
    write.run('INSERT INTO block_fts (rowid, text) VALUES (?, ?)', key, fold(block.text));
  });
}

/** The current version of a document that is not in the trash. */
export function readVersion(db: ReadableDb, documentId: DocumentId): Version | undefined {
  const row = db.get<Omit<Version, 'text'>>(
    `SELECT v.id, v.documentId, v.originalSha256, v.textSha256, v.extractor, v.capturedAt, v.content
     FROM document d JOIN version v ON v.id = d.versionId
     WHERE d.id = ? AND d.deletedAt IS NULL`,
    documentId,
  );
  return row && { ...row, text: readText(db, row.id) };
}

/** The whole canonical text of a version. */
export function readText(db: ReadableDb, versionId: VersionId): string {
  return db
    .all<{ text: string }>('SELECT text FROM block WHERE versionId = ? ORDER BY start', versionId)
    .map((block) => block.text)
    .join('\n');
}

/** How many code units the canonical text of a version has. */
export function readTextLength(db: ReadableDb, versionId: VersionId): number {
  const last = db.get<{ end: number }>(
    'SELECT "end" FROM block WHERE versionId = ? ORDER BY start DESC LIMIT 1',
    versionId,
  );
  return last?.end ?? 0;
}

/** `[start, end)` of a version's canonical text, clamped to it; reads only the blocks it touches. */
export function readTextRange(db: ReadableDb, versionId: VersionId, start: number, end: number): string {
  const blocks = db.all<{ start: number; text: string }>(
    `SELECT start, text FROM block
     WHERE versionId = ? AND start < ?
       AND start >= coalesce((SELECT max(start) FROM block WHERE versionId = ? AND start <= ?), 0)
     ORDER BY start`,
    versionId,
    end,
    versionId,
    Math.max(0, start),
  );
  const first = blocks[0]?.start ?? 0;
  const text = blocks.map((block) => block.text).join('\n');
  return text.slice(Math.max(0, start) - first, end - first);
}

/** Where a document with these bytes, or with this text, is kept already; one outside the trash is preferred. */
export function findVersion(
  db: ReadableDb,
  by: { originalSha256: Sha256 } | { textSha256: Sha256 },
): { documentId: DocumentId; deletedAt: number | null } | undefined {
  const [column, hash] =
    'originalSha256' in by ? ['originalSha256', by.originalSha256] : ['textSha256', by.textSha256];
  return db.get(
    `SELECT d.id AS documentId, d.deletedAt FROM version v JOIN document d ON d.id = v.documentId
     WHERE v.${column} = ? ORDER BY d.deletedAt IS NOT NULL, d.deletedAt DESC, d.importedAt LIMIT 1`,
    hash,
  );
}
