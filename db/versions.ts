import type { ChunkContent, TextShape } from '../core/contract/documents.ts';
import type { DocumentId, Sha256, VersionId } from '../core/model/ids.ts';
import type { PageStart } from '../core/model/source-part.ts';
import type { Version } from '../core/model/version.ts';
import type { TextBlock } from '../core/text/text-blocks.ts';
import type { TextChunk } from '../core/text/text-chunks.ts';
import { isArabic, openingOfDirection, textDirection } from '../core/text/text-direction.ts';
import { notAllowed, notFound } from './library-error.ts';
import { indexPictures } from './pictures.ts';
import type { ReadableDb, WritableDb } from './sql.ts';

/** A version with its text, as blocks for finding and as chunks for reading. */
export interface NewVersion extends Version {
  readonly blocks: readonly TextBlock[];
  readonly chunks: readonly TextChunk[];
}

/** Stores a version with its text, which comes into the search index with it. */
export function insertVersion(write: WritableDb, version: NewVersion): void {
  write.run(
    `INSERT INTO version (id, documentId, originalSha256, textSha256, extractor, capturedAt, madeBy, basedOn, encoding,
       pages, otherDates, lines)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    version.id,
    version.documentId,
    version.originalSha256,
    version.textSha256,
    version.extractor,
    version.capturedAt,
    version.madeBy,
    version.basedOn,
    version.encoding,
    JSON.stringify(version.pages),
    JSON.stringify(version.otherDates),
    version.lines && JSON.stringify(version.lines),
  );
  version.setAside.forEach(({ before, line, fate, block }, ordinal) => {
    write.run(
      'INSERT INTO set_aside (versionId, ordinal, before, line, fate, block) VALUES (?, ?, ?, ?, ?, ?)',
      version.id,
      ordinal,
      before,
      line,
      JSON.stringify(fate),
      JSON.stringify(block),
    );
  });
  version.chunks.forEach((chunk, ordinal) => {
    insertChunk(write, version.id, ordinal, chunk);
  });
  indexPictures(write, version.id);
  const first = (write.get<{ key: number }>('SELECT coalesce(max(key), 0) AS key FROM block')?.key ?? 0) + 1;
  version.blocks.forEach((block, ordinal) => {
    write.run(
      'INSERT INTO block (key, versionId, ordinal, start, "end", paragraph, text) VALUES (?, ?, ?, ?, ?, ?, ?)',
      first + ordinal,
      version.id,
      ordinal,
      block.start,
      block.end,
      block.paragraph,
      block.text,
    );
  });
  const blocks = version.blocks.map(({ text }, ordinal) => ({ key: first + ordinal, text }));
  write.index({ documentId: version.documentId, versionId: version.id, blocks });
}

/** Stores one chunk of a version's text. */
export function insertChunk(
  write: Pick<WritableDb, 'run'>,
  versionId: string,
  ordinal: number,
  { start, end, blocks, paragraphs, headings, content }: TextChunk,
): void {
  write.run(
    `INSERT INTO chunk (versionId, ordinal, start, "end", blocks, paragraphs, headings, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    versionId,
    ordinal,
    start,
    end,
    blocks,
    paragraphs,
    JSON.stringify(headings),
    JSON.stringify(content),
  );
}

/** The current version of a document. Throws `NOT_FOUND` for a document that is not there or lies in the trash. */
export function currentVersion(db: ReadableDb, documentId: DocumentId): VersionId {
  const row = db.get<{ versionId: VersionId }>(
    'SELECT versionId FROM document WHERE id = ? AND deletedAt IS NULL',
    documentId,
  );
  if (!row) throw notFound('This document');
  return row.versionId;
}

/** Throws `NOT_ALLOWED` if a document's text is another by now than the one that was looked at. */
export function assertCurrent(db: ReadableDb, documentId: DocumentId, versionId: VersionId): void {
  if (currentVersion(db, documentId) === versionId) return;
  throw notAllowed('The text of this document has changed since. Nothing was changed. Look at it again.');
}

/** The shape of a document's current version. Reads no more of its words than tell their direction. */
export function readShape(db: ReadableDb, documentId: DocumentId): TextShape {
  const versionId = currentVersion(db, documentId);
  const chunks = db.all<Pick<TextChunk, 'start' | 'end' | 'blocks' | 'paragraphs'> & { headings: string }>(
    'SELECT start, "end", blocks, paragraphs, headings FROM chunk WHERE versionId = ? ORDER BY ordinal',
    versionId,
  );
  const opening = readTextRange(db, versionId, 0, openingOfDirection);
  return {
    documentId,
    versionId,
    length: chunks.at(-1)?.end ?? 0,
    starts: chunks.map(({ start }) => start),
    blocks: chunks.map(({ blocks }) => blocks),
    paragraphs: chunks.map(({ paragraphs }) => paragraphs),
    pages: readPages(db, [versionId]).get(versionId) ?? [],
    headings: chunks.flatMap(({ headings }) => (headings === '[]' ? [] : JSON.parse(headings))),
    direction: textDirection(opening),
    isArabic: isArabic(opening),
  };
}

/** Where the pages of versions' sources begin, in order; of those that have pages. */
export function readPages(db: ReadableDb, ids: readonly VersionId[]): ReadonlyMap<VersionId, PageStart[]> {
  const rows = db.all<{ id: VersionId; pages: string }>(
    "SELECT id, pages FROM version WHERE pages <> '[]' AND id IN (SELECT value FROM json_each(?))",
    JSON.stringify(ids),
  );
  return new Map(rows.map(({ id, pages }) => [id, JSON.parse(pages)]));
}

/** Chunks of a version, by their place among its chunks; those that it does not have are left out. */
export function readChunks(db: ReadableDb, versionId: VersionId, indexes: readonly number[]): ChunkContent[] {
  return db.all<ChunkContent>(
    `SELECT ordinal AS "index", content FROM chunk
     WHERE versionId = ? AND ordinal IN (SELECT value FROM json_each(?)) ORDER BY ordinal`,
    versionId,
    JSON.stringify(indexes),
  );
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

/** A version that is kept already. */
export interface FoundVersion {
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
  readonly deletedAt: number | null;
  /** Whether it came after the current version: it was taken back by undo. */
  readonly isUndone: boolean;
}

/** Where a document with these bytes, or with this text, is kept already; one outside the trash is preferred. */
export function findVersion(
  db: ReadableDb,
  by: { originalSha256: Sha256 } | { textSha256: Sha256 },
): FoundVersion | undefined {
  const [column, hash] =
    'originalSha256' in by ? ['originalSha256', by.originalSha256] : ['textSha256', by.textSha256];
  const row = db.get<Omit<FoundVersion, 'isUndone'> & { isUndone: number }>(
    `SELECT d.id AS documentId, v.id AS versionId, d.deletedAt, v.capturedAt > c.capturedAt AS isUndone
     FROM version v JOIN document d ON d.id = v.documentId JOIN version c ON c.id = d.versionId
     WHERE v.${column} = ?
     ORDER BY d.deletedAt IS NOT NULL, d.deletedAt DESC, v.id = d.versionId DESC, d.importedAt, v.capturedAt DESC LIMIT 1`,
    hash,
  );
  return row && { ...row, isUndone: row.isUndone === 1 };
}
