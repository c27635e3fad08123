import type { TableSort } from '../../core/contract/highlight-table.ts';
import type { HighlightId } from '../../core/model/ids.ts';
import type { ReadableDb } from '../sql.ts';
import { readAllUse } from './kept-groups.ts';

/** So many highlights lie between two stations. */
const apart = 2000;

/** A highlight from which others are counted. */
export interface Station {
  readonly createdAt: number;
  readonly id: HighlightId;
}

const inTime = `FROM highlight h
  CROSS JOIN document d ON d.id = h.documentId AND d.versionId = h.versionId AND d.deletedAt IS NULL
  WHERE h.deletedAt IS NULL AND (h.createdAt, h.id) >= (?, ?) ORDER BY h.createdAt, h.id`;

/** Every two thousandth of all highlights in the order in which they were made, from the first on. One statement a step. */
export function* readStations(db: ReadableDb): Generator<void, readonly Station[]> {
  const stations: Station[] = [];
  for (let at: Station = { createdAt: -1, id: '' as HighlightId }; ; ) {
    const next = db.get<Station>(
      `SELECT h.createdAt, h.id ${inTime} LIMIT 1 OFFSET ?`,
      at.createdAt,
      at.id,
      stations.length === 0 ? 0 : apart,
    );
    if (!next) return stations;
    stations.push(next);
    at = next;
    yield;
  }
}

/** A page of all highlights in the order in which they were made, however far down: counted from the nearest station. */
export function readByTime(
  db: ReadableDb,
  direction: TableSort['direction'],
  { offset, limit }: { readonly offset: number; readonly limit: number },
  stations: readonly Station[],
): HighlightId[] {
  const rest = readAllUse(db).highlights - offset;
  const count = Math.min(limit, rest);
  if (count <= 0) return [];
  const isAscending = direction === 'ascending';
  const from = isAscending ? offset : rest - count;
  const station = stations[Math.floor(from / apart)];
  if (!station) return [];
  const rows = db.all<{ id: HighlightId }>(
    `SELECT h.id ${inTime} LIMIT ? OFFSET ?`,
    station.createdAt,
    station.id,
    count,
    from % apart,
  );
  const ids = rows.map(({ id }) => id);
  return isAscending ? ids : ids.reverse();
}
