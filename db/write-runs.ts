import type { Connection } from './connection.ts';
import { kindLabel } from './counted.ts';
import type { UseRun } from './use-runs.ts';

/** Fewer uses are counted one by one, as they are written. */
const fewest = 8;

/**
 * Makes the changes of runs, each of another tag, at once, and counts them together: what lies far apart is gone through once,
 * in the order in which it is stored. Gives whether the library was as it is before them; if not, part of them may be made.
 */
export function writeRuns(db: Connection, runs: readonly UseRun[]): boolean {
  const count = (isAdded: boolean) =>
    runs.reduce((sum, run) => sum + (run.isAdded === isAdded ? run.uses.length : 0), 0);
  const [added, removed] = [count(true), count(false)];
  if (added + removed === 0) return true;
  const areMany = added + removed >= fewest;
  db.script(makeTables);
  for (const { tagId, isAdded, uses } of runs) {
    db.run(fill, tagId, isAdded ? 1 : 0, JSON.stringify(Object.fromEntries(uses)));
  }
  if (areMany) db.run('INSERT INTO counted_together (isOn) VALUES (1)');
  if (removed > 0 && made(db, take) !== removed) return false;
  // Counted in between: on the highlights are only those tags that stay.
  if (areMany) for (const statement of countChanges) db.run(statement);
  if (added > 0 && made(db, give) !== added) return false;
  if (areMany) {
    for (const statement of keepCounts) db.run(statement);
    db.run('DELETE FROM counted_together');
  }
  for (const table of ['use_change', 'use_place', 'label_change']) db.run(`DELETE FROM temp.${table}`);
  return true;
}

/** Runs a statement and gives how many rows it added or removed. */
function made(db: Connection, statement: string): number {
  db.run(statement);
  return db.get<{ n: number }>('SELECT changes() AS n')?.n ?? 0;
}

const makeTables = `
  CREATE TEMP TABLE IF NOT EXISTS use_change (
    highlightId TEXT NOT NULL,
    tagId TEXT NOT NULL,
    position INTEGER NOT NULL,
    isAdded INTEGER NOT NULL,
    PRIMARY KEY (highlightId, tagId)
  ) STRICT, WITHOUT ROWID;
  CREATE TEMP TABLE IF NOT EXISTS use_place (
    highlightId TEXT PRIMARY KEY,
    documentKey INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TEMP TABLE IF NOT EXISTS label_change (
    documentKey INTEGER NOT NULL,
    label INTEGER NOT NULL,
    by INTEGER NOT NULL,
    PRIMARY KEY (documentKey, label)
  ) STRICT, WITHOUT ROWID;
  DELETE FROM temp.use_change;
  DELETE FROM temp.use_place;
  DELETE FROM temp.label_change;`;

const fill = `INSERT INTO temp.use_change (tagId, isAdded, highlightId, position)
  SELECT ?, ?, key, value FROM json_each(?)`;

const take = `DELETE FROM highlight_tag WHERE (highlightId, tagId, position) IN (
  SELECT highlightId, tagId, position FROM temp.use_change WHERE isAdded = 0)`;

const give = `INSERT OR IGNORE INTO highlight_tag (highlightId, tagId, position)
  SELECT highlightId, tagId, position FROM temp.use_change WHERE isAdded = 1`;

const countChanges = [
  `INSERT INTO temp.use_place (highlightId, documentKey)
   SELECT h.id, d.key FROM (SELECT DISTINCT highlightId FROM temp.use_change) u
   CROSS JOIN highlight h ON h.id = u.highlightId AND h.deletedAt IS NULL
   CROSS JOIN document d ON d.id = h.documentId AND d.versionId = h.versionId`,
  // A highlight loses a kind, or gets one, unless it carries another tag of the kind.
  `INSERT INTO temp.label_change (documentKey, label, by)
   SELECT documentKey, label, sum(by) FROM (
     SELECT p.documentKey, n.number AS label, 2 * c.isAdded - 1 AS by
     FROM temp.use_change c CROSS JOIN temp.use_place p ON p.highlightId = c.highlightId
     CROSS JOIN tag_number n ON n.tagId = c.tagId
     UNION ALL
     SELECT p.documentKey, ${kindLabel('k.kind')}, 2 * k.isAdded - 1 FROM (
       SELECT c.highlightId, t.kind, max(c.isAdded) AS isAdded
       FROM temp.use_change c CROSS JOIN tag t ON t.id = c.tagId
       GROUP BY c.highlightId, t.kind HAVING max(c.isAdded) = min(c.isAdded)
     ) k CROSS JOIN temp.use_place p ON p.highlightId = k.highlightId
     WHERE NOT EXISTS (SELECT 1 FROM highlight_tag x JOIN tag o ON o.id = x.tagId
       WHERE x.highlightId = k.highlightId AND o.kind = k.kind)
   ) GROUP BY documentKey, label HAVING sum(by) <> 0`,
];

const keepCounts = [
  // First, as it needs to know which documents come to a label, and which go.
  `INSERT INTO label_use (label, highlights, documents)
   SELECT c.label, sum(c.by), sum(CASE WHEN l.highlights IS NULL THEN 1 WHEN l.highlights + c.by <= 0 THEN -1 ELSE 0 END)
   FROM temp.label_change c
   CROSS JOIN listed_document d ON d.documentKey = c.documentKey AND d.isLive = 1
   LEFT JOIN document_label l ON l.documentKey = c.documentKey AND l.label = c.label
   WHERE TRUE GROUP BY c.label
   ON CONFLICT (label) DO UPDATE SET highlights = label_use.highlights + excluded.highlights,
     documents = label_use.documents + excluded.documents`,
  `INSERT INTO document_label (documentKey, label, highlights)
   SELECT documentKey, label, by FROM temp.label_change WHERE TRUE
   ON CONFLICT (documentKey, label) DO UPDATE SET highlights = document_label.highlights + excluded.highlights`,
  `DELETE FROM document_label WHERE highlights <= 0 AND (documentKey, label) IN (
     SELECT documentKey, label FROM temp.label_change WHERE by < 0)`,
];
