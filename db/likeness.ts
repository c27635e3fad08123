import type { DocumentId, VersionId } from '../core/model/ids.ts';
import type { ReadableDb, WritableDb } from './sql.ts';

/** Stores the numbers by which a version's text finds others that are nearly equal (core/text/text-sketch.ts). */
export function insertSketch(write: WritableDb, versionId: VersionId, bands: readonly number[]): void {
  write.run(
    'INSERT OR IGNORE INTO text_band (band, versionId) SELECT value, ? FROM json_each(?)',
    versionId,
    JSON.stringify(bands),
  );
}

/** A document outside the trash that may hold the same article, with its current version. */
export interface Alike {
  readonly documentId: DocumentId;
  readonly versionId: VersionId;
  readonly title: string | null;
  readonly publishedOn: string | null;
}

/** The documents that came from a web address, the last imported first. */
export function findByAddress(db: ReadableDb, url: string): Alike[] {
  return db.all(
    `SELECT id AS documentId, versionId, title, publishedOn FROM document WHERE url = ? AND deletedAt IS NULL
     ORDER BY importedAt DESC LIMIT 5`,
    url,
  );
}

/** The documents of which some version shares most numbers of a sketch, the likeliest first; at most five. */
export function findBySketch(db: ReadableDb, bands: readonly number[]): Alike[] {
  return db.all(
    `SELECT d.id AS documentId, d.versionId, d.title, d.publishedOn
     FROM text_band b JOIN version v ON v.id = b.versionId JOIN document d ON d.id = v.documentId
     WHERE b.band IN (SELECT value FROM json_each(?)) AND d.deletedAt IS NULL
     GROUP BY d.id ORDER BY count(*) DESC LIMIT 5`,
    JSON.stringify(bands),
  );
}
