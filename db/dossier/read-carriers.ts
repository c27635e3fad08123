import type { DocumentId, HighlightId, TagId } from '../../core/model/ids.ts';
import { dateOf } from '../highlight-table/filter-sql.ts';
import type { ReadableDb } from '../sql.ts';

/** A highlight that carries a tag, with what a dossier orders and counts it by. */
export interface CarrierRow {
  readonly id: HighlightId;
  readonly documentId: DocumentId;
  readonly start: number;
  readonly end: number;
  readonly createdAt: number;
  /** All its tags in their order, as JSON. */
  readonly tagIds: string;
}

/** Some of the highlights that carry a tag and have a place in their text: those whose ids follow `after`, in order. One statement. */
export function readCarriers(db: ReadableDb, tagId: TagId, after: string, limit: number): CarrierRow[] {
  return db.all(
    `SELECT h.id, h.documentId, h.start, h."end", h.createdAt,
       (SELECT json_group_array(x.tagId ORDER BY x.position, x.tagId) FROM highlight_tag x
        WHERE x.highlightId = h.id) AS tagIds
     FROM highlight_tag o JOIN live_highlight h ON h.id = o.highlightId
     WHERE o.tagId = ? AND o.highlightId > ? ORDER BY o.highlightId LIMIT ?`,
    tagId,
    after,
    limit,
  );
}

/** A document's date as far as it is known, and whether the analyst has estimated it. */
export interface DocumentDate {
  readonly id: DocumentId;
  readonly on: string | null;
  readonly isEstimate: boolean;
}

/** When documents are dated. One statement. */
export function readDates(db: ReadableDb, ids: readonly DocumentId[]): DocumentDate[] {
  const rows = db.all<Omit<DocumentDate, 'isEstimate'> & { isEstimate: number }>(
    `SELECT d.id, ${dateOf} AS "on", d.publishedOn IS NULL AS isEstimate
     FROM json_each(?) c JOIN document d ON d.id = c.value`,
    JSON.stringify(ids),
  );
  return rows.map((row) => ({ ...row, isEstimate: row.on !== null && row.isEstimate === 1 }));
}

/** What a document goes by. */
export interface DocumentName {
  readonly id: DocumentId;
  readonly title: string | null;
  readonly opening: string;
  readonly fileName: string;
  readonly language: string | null;
}

/** What documents go by, in the given order. One statement. */
export function readDocumentNames(db: ReadableDb, ids: readonly DocumentId[]): DocumentName[] {
  return db.all(
    `SELECT d.id, d.title, d.opening, d.fileName, d.language
     FROM json_each(?) c JOIN document d ON d.id = c.value ORDER BY c.key`,
    JSON.stringify(ids),
  );
}
