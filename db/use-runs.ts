import type { Connection } from './connection.ts';
import { kindLabel } from './counted.ts';
import type { RowChange } from './rows.ts';

/** Highlights that one after the other lost one tag, or got one, each with the place of the tag among its tags. */
export interface UseRun {
  readonly tagId: string;
  readonly isAdded: boolean;
  readonly uses: readonly (readonly [highlightId: string, position: number])[];
}

/** Shorter runs are made change by change. */
const shortestRun = 8;

/** The run of uses that begins at a place among changes; null if there is none that is long enough. */
export function runAt(changes: readonly RowChange[], from: number, shortest = shortestRun): UseRun | null {
  const first = readUse(changes[from]);
  if (!first) return null;
  const { tagId, isAdded } = first;
  const uses: [string, number][] = [];
  for (let at = from; at < changes.length; at++) {
    const use = readUse(changes[at]);
    if (use?.tagId !== tagId || use.isAdded !== isAdded) break;
    uses.push([use.highlightId, use.position]);
  }
  return uses.length < shortest ? null : { tagId, isAdded, uses };
}

/** The changes of a run, one by one. */
export const changesOfRun = ({ tagId, isAdded, uses }: UseRun): RowChange[] =>
  uses.map(([highlightId, position]) => {
    const row = { highlightId, tagId, position };
    return { table: 'highlight_tag', before: isAdded ? null : row, after: isAdded ? row : null };
  });

/** Makes the changes of a run at once, and counts them together. */
export function writeRun(db: Connection, run: UseRun): void {
  const { tagId, isAdded, uses } = run;
  if (uses.length < shortestRun) {
    writeUses(db, run);
    return;
  }
  const list = JSON.stringify(uses.map(([id]) => id));
  db.run('INSERT INTO counted_together (isOn) VALUES (1)');
  if (isAdded) writeUses(db, run);
  // Counted while the tag is there: its highlights are found by it, and those with another of its kind.
  const counts = JSON.stringify(db.all(countsOfRun, list, tagId, tagId));
  if (!isAdded) writeUses(db, run);
  for (const statement of isAdded ? addCounts : takeCounts) db.run(statement, counts);
  db.run('DELETE FROM counted_together');
}

function writeUses(db: Connection, { tagId, isAdded, uses }: UseRun): void {
  if (isAdded) {
    db.run(
      `INSERT INTO highlight_tag (highlightId, tagId, position)
       SELECT value ->> 0, ?, value ->> 1 FROM json_each(?)`,
      tagId,
      JSON.stringify(uses),
    );
  } else {
    db.run(
      'DELETE FROM highlight_tag WHERE tagId = ? AND highlightId IN (SELECT value FROM json_each(?))',
      tagId,
      JSON.stringify(uses.map(([id]) => id)),
    );
  }
}

/** How many highlights of each document count for a tag, and how many for its kind by it alone. */
const countsOfRun = `SELECT d.key, n.number AS tag, ${kindLabel('t.kind')} AS kind, d.deletedAt IS NULL AS isLive,
    count(*) AS ofTag, count(*) FILTER (WHERE NOT EXISTS (
      SELECT 1 FROM highlight_tag x JOIN tag o ON o.id = x.tagId
      WHERE x.highlightId = h.id AND x.tagId <> t.id AND o.kind = t.kind)) AS ofKind
  FROM json_each(?) u CROSS JOIN highlight h ON h.id = u.value AND h.deletedAt IS NULL
  CROSS JOIN document d ON d.id = h.documentId AND d.versionId = h.versionId
  CROSS JOIN tag t ON t.id = ? CROSS JOIN tag_number n ON n.tagId = ? GROUP BY d.key`;

/** `c`: each label of each document with its count, from what `countsOfRun` gave. */
const withCounts = `WITH given AS MATERIALIZED (
    SELECT value ->> 'key' AS documentKey, value ->> 'tag' AS tag, value ->> 'kind' AS kind,
      value ->> 'ofTag' AS ofTag, value ->> 'ofKind' AS ofKind, value ->> 'isLive' AS isLive FROM json_each(?)
  ), c AS (
    SELECT documentKey, tag AS label, ofTag AS highlights, isLive FROM given
    UNION ALL SELECT documentKey, kind, ofKind, isLive FROM given WHERE ofKind > 0
  )`;

const addCounts = [
  // Which documents come to a label is known only before they are counted under it.
  `${withCounts} INSERT INTO label_use (label, highlights, documents)
   SELECT c.label, sum(c.highlights), sum(NOT EXISTS (
     SELECT 1 FROM document_label l WHERE l.documentKey = c.documentKey AND l.label = c.label))
   FROM c WHERE c.isLive = 1 GROUP BY c.label
   ON CONFLICT (label) DO UPDATE SET highlights = label_use.highlights + excluded.highlights,
     documents = label_use.documents + excluded.documents`,
  `${withCounts} INSERT INTO document_label (documentKey, label, highlights)
   SELECT documentKey, label, highlights FROM c WHERE TRUE
   ON CONFLICT (documentKey, label) DO UPDATE SET highlights = highlights + excluded.highlights`,
];

const takeCounts = [
  `${withCounts} UPDATE label_use SET highlights = label_use.highlights - g.highlights, documents = label_use.documents - g.documents FROM (
     SELECT c.label, sum(c.highlights) AS highlights, sum(EXISTS (
       SELECT 1 FROM document_label l
       WHERE l.documentKey = c.documentKey AND l.label = c.label AND l.highlights = c.highlights)) AS documents
     FROM c WHERE c.isLive = 1 GROUP BY c.label) g WHERE g.label = label_use.label`,
  `${withCounts} UPDATE document_label SET highlights = document_label.highlights - c.highlights FROM c
   WHERE c.documentKey = document_label.documentKey AND c.label = document_label.label`,
  `${withCounts} DELETE FROM document_label WHERE highlights <= 0 AND (documentKey, label) IN (
     SELECT documentKey, label FROM c)`,
];

/** Whether the library is as it was before a run: none of its uses is there, or all are, each in its place. */
export function isBefore(db: Connection, { tagId, isAdded, uses }: UseRun): boolean {
  const found = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM json_each(?) u CROSS JOIN highlight_tag x
     ON x.highlightId = u.value ->> 0 AND x.tagId = ? AND (? OR x.position = u.value ->> 1)`,
    JSON.stringify(uses),
    tagId,
    isAdded ? 1 : 0,
  );
  return found?.n === (isAdded ? 0 : uses.length);
}

function readUse(change: RowChange | undefined) {
  if (change?.table !== 'highlight_tag' || (change.before && change.after)) return null;
  const { highlightId, tagId, position } = change.after ?? change.before ?? {};
  if (typeof highlightId !== 'string' || typeof tagId !== 'string' || typeof position !== 'number') {
    return null;
  }
  return { highlightId, tagId, position, isAdded: change.after !== null };
}
