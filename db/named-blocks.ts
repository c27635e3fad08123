import type { DocumentId, TagId, VersionId } from '../core/model/ids.ts';
import type { ReadableDb } from './sql.ts';

/** A block of a current text that a query of the search index finds. */
export interface FoundBlock {
  /** Blocks that were stored later have higher ones. */
  readonly key: number;
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
  readonly start: number;
  readonly text: string;
}

/** The blocks that a query finds, those stored last first: the next ones before a key. */
export function readFoundBlocks(db: ReadableDb, query: string, before: number, most: number): FoundBlock[] {
  return db.all<FoundBlock>(
    `SELECT f.rowid AS key, d.id AS documentId, b.versionId, b.start, b.text
     FROM block_fts f CROSS JOIN block b ON b.key = f.rowid
     JOIN document d ON d.versionId = b.versionId AND d.deletedAt IS NULL
     WHERE block_fts MATCH ? AND f.rowid < CAST(? AS INTEGER) ORDER BY f.rowid DESC LIMIT ?`,
    query,
    before,
    most,
  );
}

/** More blocks than that are not asked for their versions. */
const mostBlocks = 20_000;

/** The versions of which a query finds some block; null if it finds very many. */
export function findVersions(db: ReadableDb, query: string): VersionId[] | null {
  const rows = db.all<{ id: VersionId }>(
    `SELECT b.versionId AS id FROM block_fts f CROSS JOIN block b ON b.key = f.rowid
     WHERE block_fts MATCH ? LIMIT ?`,
    query,
    mostBlocks + 1,
  );
  return rows.length > mostBlocks ? null : rows.map(({ id }) => id);
}

/** The highest key of a block, and how many documents there are. */
export function readBlockCounts(db: ReadableDb): { lastKey: number; documents: number } {
  const counts = db.get<{ lastKey: number; documents: number }>(
    `SELECT (SELECT coalesce(max(key), 0) FROM block) AS lastKey,
       (SELECT count(*) FROM document WHERE deletedAt IS NULL) AS documents`,
  );
  return counts ?? { lastKey: 0, documents: 0 };
}

/** The documents of which some mention was said to mean one of the tags. */
export function listDocumentsChosenFor(db: ReadableDb, tagIds: readonly TagId[]): DocumentId[] {
  return db
    .all<{ id: DocumentId }>(
      `SELECT DISTINCT c.documentId AS id FROM mention_choice c JOIN document d ON d.id = c.documentId
       WHERE c.tagId IN (SELECT value FROM json_each(?)) AND d.deletedAt IS NULL`,
      JSON.stringify(tagIds),
    )
    .map(({ id }) => id);
}
