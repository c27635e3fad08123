import type { Connection } from './connection.ts';
import type { RowChange } from './rows.ts';

/** Highlights that one after the other lost one tag, or got one, each with the place of the tag among its tags. */
export interface UseRun {
  readonly tagId: string;
  readonly isAdded: boolean;
  readonly uses: readonly (readonly [highlightId: string, position: number])[];
}

/** Shorter runs are changes like any others. */
const shortestRun = 50;

/** The run of uses that begins at a place among changes; null if there is none that is long enough. */
export function runAt(changes: readonly RowChange[], from: number): UseRun | null {
  const first = readUse(changes[from]);
  if (!first) return null;
  const { tagId, isAdded } = first;
  const uses: [string, number][] = [];
  for (let at = from; at < changes.length; at++) {
    const use = readUse(changes[at]);
    if (use?.tagId !== tagId || use.isAdded !== isAdded) break;
    uses.push([use.highlightId, use.position]);
  }
  return uses.length < shortestRun ? null : { tagId, isAdded, uses };
}

/** The changes of a run, one by one. */
export const changesOfRun = ({ tagId, isAdded, uses }: UseRun): RowChange[] =>
  uses.map(([highlightId, position]) => {
    const row = { highlightId, tagId, position };
    return { table: 'highlight_tag', before: isAdded ? null : row, after: isAdded ? row : null };
  });

/** Makes the changes of a run at once. */
export function writeRun(db: Connection, { tagId, isAdded, uses }: UseRun): void {
  const list = JSON.stringify(uses);
  if (isAdded) {
    db.run(
      `INSERT INTO highlight_tag (highlightId, tagId, position)
       SELECT value ->> 0, ?, value ->> 1 FROM json_each(?)`,
      tagId,
      list,
    );
  } else {
    db.run(
      'DELETE FROM highlight_tag WHERE tagId = ? AND highlightId IN (SELECT value ->> 0 FROM json_each(?))',
      tagId,
      list,
    );
  }
}

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
