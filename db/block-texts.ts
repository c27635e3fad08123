import type { VersionId } from '../core/model/ids.ts';
import type { ReadableDb } from './sql.ts';

/** The texts of the blocks of a version that begin in `[from, to)`, in order, and where the first begins. */
export function readBlockTexts(
  db: ReadableDb,
  versionId: VersionId,
  from: number,
  to: number,
): { start: number; texts: string[] } {
  const rows = db.all<{ start: number; text: string }>(
    'SELECT start, text FROM block WHERE versionId = ? AND start >= ? AND start < ? ORDER BY start',
    versionId,
    from,
    to,
  );
  return { start: rows[0]?.start ?? from, texts: rows.map((row) => row.text) };
}

/** Where the block begins that holds this place of a version's text. */
export function readBlockStart(db: ReadableDb, versionId: VersionId, offset: number): number {
  const row = db.get<{ start: number | null }>(
    'SELECT max(start) AS start FROM block WHERE versionId = ? AND start <= ?',
    versionId,
    offset,
  );
  return row?.start ?? 0;
}

/** The blocks that hold these places of a version's text, each with where it begins; one for each place. */
export function readBlocksAt(
  db: ReadableDb,
  versionId: VersionId,
  places: readonly number[],
): { start: number; text: string; paragraph: number }[] {
  // CROSS: place by place, each by the index. Otherwise SQLite may try every block of the text for every place.
  return db.all(
    `SELECT b.start, b.text, b.paragraph FROM json_each(?) p CROSS JOIN block b ON b.versionId = ? AND b.start =
       (SELECT max(start) FROM block WHERE versionId = ? AND start <= p.value)
     ORDER BY p.key`,
    JSON.stringify(places),
    versionId,
    versionId,
  );
}
