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
