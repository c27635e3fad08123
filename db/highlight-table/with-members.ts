import type { TagId } from '../../core/model/ids.ts';
import type { ReadableDb } from '../sql.ts';

/** Each tag with itself and all tags below it. One statement, however many there are. */
export function withMembers(db: ReadableDb, ids: readonly TagId[]): ReadonlyMap<TagId, TagId[]> {
  const rows = db.all<{ top: TagId; id: TagId }>(
    `WITH RECURSIVE below (top, id) AS (
       SELECT value, value FROM json_each(?)
       UNION SELECT b.top, p.tagId FROM below b JOIN tag_parent p ON p.parentId = b.id
     ) SELECT top, id FROM below`,
    JSON.stringify([...new Set(ids)]),
  );
  const members = Map.groupBy(rows, ({ top }) => top);
  return new Map([...members].map(([top, below]) => [top, below.map(({ id }) => id)]));
}
