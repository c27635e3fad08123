import type { Dossier } from '../core/contract/tags.ts';
import type { TagId } from '../core/model/ids.ts';
import { listDocuments } from './documents.ts';
import { listPassages } from './highlights.ts';
import type { ReadableDb } from './sql.ts';
import { getTagSummary } from './tags.ts';

/** A tag's passages across documents; documents by publication date, undated last. Throws `NOT_FOUND`. */
export function readDossier(db: ReadableDb, tagId: TagId): Dossier {
  const tag = getTagSummary(db, tagId);
  const passagesOf = Map.groupBy(listPassages(db, { tagId }), (passage) => passage.documentId);
  const documents = listDocuments(db, { tagId })
    .map((document) => ({ document, passages: passagesOf.get(document.id) ?? [] }))
    .sort((a, b) => byDate(a.document.publishedOn, b.document.publishedOn));
  return { tag, documents, appearsWith: readCompany(db, tagId) };
}

/** Orders dates as far as they are known: a year before its months, nothing after everything. */
function byDate(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

function readCompany(db: ReadableDb, tagId: TagId): Dossier['appearsWith'] {
  return db.all(
    `SELECT other.tagId, count(*) AS count
     FROM highlight_tag own JOIN live_highlight h ON h.id = own.highlightId
     JOIN highlight_tag other ON other.highlightId = h.id AND other.tagId <> own.tagId
     WHERE own.tagId = ? GROUP BY other.tagId ORDER BY count(*) DESC, other.tagId`,
    tagId,
  );
}
