import type { TagUse } from '../core/contract/codebook.ts';
import type { TagId } from '../core/model/ids.ts';
import type { ReadableDb } from './sql.ts';

/**
 * How many highlights carry any of some tags, and in how many documents. Kept counts are summed, and only the highlights that
 * carry several of the tags are looked for, in those documents that have several.
 */
export function countUse(db: ReadableDb, ids: readonly TagId[]): TagUse {
  const list = JSON.stringify([...new Set(ids)]);
  const use = db.get<{ highlights: number | null; documents: number | null; tags: number }>(
    `SELECT sum(u.highlights) AS highlights, max(u.documents) AS documents, count(*) AS tags
     FROM tag_number n JOIN label_use u ON u.label = n.number AND u.highlights > 0
     WHERE n.tagId IN (SELECT value FROM json_each(?))`,
    list,
  );
  if (!use || use.tags <= 1) return { highlights: use?.highlights ?? 0, documents: use?.documents ?? 0 };
  const documents = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT l.documentKey ${inDocuments} GROUP BY l.documentKey)`,
    list,
  );
  const doubles =
    (use.highlights ?? 0) > mostLookedUp
      ? db.get<{ n: number | null }>(doublesAmongAll, list)
      : db.get<{ n: number | null }>(doublesInDocuments, list, list);
  return { highlights: (use.highlights ?? 0) - (doubles?.n ?? 0), documents: documents?.n ?? 0 };
}

/** Of more uses than this all links of highlights to tags are gone through, in the order in which they are stored. */
const mostLookedUp = 20_000;

const inDocuments = `FROM json_each(?) i CROSS JOIN tag_number n ON n.tagId = i.value
  CROSS JOIN document_label l ON l.label = n.number
  CROSS JOIN listed_document t ON t.documentKey = l.documentKey AND t.isLive = 1`;

/** How often highlights are counted too often that carry several of some tags: looked for where several stand. */
const doublesInDocuments = `SELECT sum(tags - 1) AS n FROM (
  SELECT count(*) AS tags FROM (SELECT l.documentKey ${inDocuments} GROUP BY l.documentKey HAVING count(*) > 1) c
  CROSS JOIN document d ON d.key = c.documentKey
  CROSS JOIN highlight h ON h.documentId = d.id AND h.versionId = d.versionId AND h.deletedAt IS NULL
  CROSS JOIN highlight_tag x ON x.highlightId = h.id AND x.tagId IN (SELECT value FROM json_each(?))
  GROUP BY h.id HAVING count(*) > 1)`;

const doublesAmongAll = `SELECT sum(m.tags - 1) AS n FROM (
    SELECT highlightId, count(*) AS tags FROM highlight_tag NOT INDEXED
    WHERE tagId IN (SELECT value FROM json_each(?)) GROUP BY highlightId HAVING count(*) > 1) m
  CROSS JOIN highlight h ON h.id = m.highlightId AND h.deletedAt IS NULL
  CROSS JOIN document d ON d.id = h.documentId AND d.versionId = h.versionId AND d.deletedAt IS NULL`;
