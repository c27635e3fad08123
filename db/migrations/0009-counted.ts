/*
 * What schema 9 counts, as it was when it was made: the app's own statements (counted.ts) may change later, and a library that is
 * brought up to date must not change with them.
 */

/** The label of highlights that carry a tag of a kind, of a column. */
export const kindLabel = (kind: string): string =>
  `CASE ${kind} WHEN 'actor' THEN -1 WHEN 'theme' THEN -2 WHEN 'place' THEN -3 WHEN 'source' THEN -4 WHEN 'event' THEN -5 END`;

const areStanding = 'h.documentId = d.id AND h.versionId = d.versionId AND h.deletedAt IS NULL';

/** Of all documents the highlights are read in the order in which they are stored. */
const everywhere = `FROM highlight h CROSS JOIN document d ON ${areStanding}`;
const somewhere = `FROM document d JOIN highlight h ON ${areStanding}`;

/** A SELECT of `documentKey, label, highlights`, counted anew, of the documents `d` that pass a test; without one, of all. */
export function labelCounts(given?: string): string {
  const standing = given === undefined ? everywhere : somewhere;
  const test = given ?? 'TRUE';
  return `
  SELECT d.key AS documentKey, 0 AS label, count(*) AS highlights ${standing} WHERE ${test} GROUP BY d.key
  UNION ALL SELECT d.key, h.colour, count(*) ${standing} WHERE ${test} GROUP BY d.key, h.colour
  UNION ALL SELECT d.key, n.number, count(*) ${standing} CROSS JOIN highlight_tag x ON x.highlightId = h.id
    CROSS JOIN tag_number n ON n.tagId = x.tagId WHERE ${test} GROUP BY d.key, n.number
  UNION ALL SELECT d.key, ${kindLabel('t.kind')}, count(DISTINCT h.id) ${standing} CROSS JOIN highlight_tag x ON x.highlightId = h.id
    CROSS JOIN tag t ON t.id = x.tagId WHERE ${test} GROUP BY d.key, t.kind`;
}

/** A SELECT of `documentKey, count`: how many highlights wait for a look, counted anew; documents with none are left out. */
export const waitingCount = (given?: string): string => `
  SELECT d.key AS documentKey, count(*) AS count
  FROM ${given === undefined ? 'highlight h CROSS JOIN document d ON d.id = h.documentId' : 'document d JOIN highlight h ON h.documentId = d.id'}
  WHERE h.deletedAt IS NULL AND (h.formerQuote IS NOT NULL OR h.versionId <> d.versionId) AND ${given ?? 'TRUE'} GROUP BY d.key`;
