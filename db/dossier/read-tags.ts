import type { TagId } from '../../core/model/ids.ts';
import type { Tag } from '../../core/model/tag.ts';
import type { ReadableDb } from '../sql.ts';

/** All tags outside the trash by kind and name alone. One statement. */
export function listTagNames(db: ReadableDb): Pick<Tag, 'id' | 'kind' | 'name'>[] {
  return db.all('SELECT id, kind, name FROM tag WHERE deletedAt IS NULL');
}

/** The tags right above others, in their order. One statement. */
export function readParents(db: ReadableDb, ids: readonly TagId[]): ReadonlyMap<TagId, TagId[]> {
  const rows = db.all<{ tagId: TagId; parentId: TagId }>(
    `SELECT p.tagId, p.parentId FROM json_each(?) c JOIN tag_parent p ON p.tagId = c.value
     ORDER BY p.position, p.parentId`,
    JSON.stringify(ids),
  );
  return new Map(
    [...Map.groupBy(rows, ({ tagId }) => tagId)].map(([id, above]) => [id, above.map((one) => one.parentId)]),
  );
}
