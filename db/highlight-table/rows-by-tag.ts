import type { TableSort } from '../../core/contract/highlight-table.ts';
import type { HighlightId, TagId } from '../../core/model/ids.ts';
import type { TagKind } from '../../core/model/tag.ts';
import type { ReadableDb } from '../sql.ts';
import { readUntagged } from './deep-rows.ts';
import { hasNoTagOfKind } from './grouping-sql.ts';
import { countOfKind } from './kept-groups.ts';

/**
 * A page of all highlights, ordered by the name of the first of their tags of a kind, those without one last: the names are gone
 * through in order, so that only the highlights of the tags on the page are sorted. Those of the tags before it are counted, unless
 * it is `known` how many highlights have a tag as their first.
 */
export function readByTag(
  db: ReadableDb,
  kind: TagKind,
  direction: TableSort['direction'],
  { offset, limit }: { readonly offset: number; readonly limit: number },
  known?: ReadonlyMap<TagId, number>,
): HighlightId[] {
  const tagged = countOfKind(db, kind);
  const ids: HighlightId[] = [];
  let left = offset;
  if (offset < tagged) {
    for (const tagIds of readNames(db, kind, direction)) {
      const list = JSON.stringify(tagIds);
      const count = known && tagIds.reduce((sum, id) => sum + (known.get(id) ?? 0), 0);
      if (count !== undefined && left >= count) {
        left -= count;
        continue;
      }
      const rows = db.all<{ id: HighlightId }>(
        `SELECT h.id ${firstOfKind} ORDER BY ${inText} LIMIT ? OFFSET ?`,
        list,
        kind,
        limit - ids.length,
        left,
      );
      ids.push(...rows.map(({ id }) => id));
      if (ids.length === limit) return ids;
      if (rows.length > 0 || left === 0) left = 0;
      else left -= db.get<{ n: number }>(`SELECT count(*) AS n ${firstOfKind}`, list, kind)?.n ?? 0;
    }
  }
  const rest = { offset: Math.max(0, offset - tagged), limit: limit - ids.length };
  if (known) return [...ids, ...readUntagged(db, kind, rest)];
  const rows = db.all<{ id: HighlightId }>(
    `SELECT h.id FROM highlight h JOIN document d ON d.id = h.documentId AND d.versionId = h.versionId AND d.deletedAt IS NULL
     WHERE h.deletedAt IS NULL AND ${hasNoTagOfKind} ORDER BY ${inText} LIMIT ? OFFSET ?`,
    kind,
    rest.limit,
    rest.offset,
  );
  return [...ids, ...rows.map(({ id }) => id)];
}

const inText = 'h.documentId, h.start, h."end" DESC, h.createdAt, h.id';

/** Highlights whose first tag of a kind is one of some. */
const firstOfKind = `FROM highlight_tag x CROSS JOIN highlight h ON h.id = x.highlightId AND h.deletedAt IS NULL
  CROSS JOIN document d ON d.id = h.documentId AND d.versionId = h.versionId AND d.deletedAt IS NULL
  WHERE x.tagId IN (SELECT value FROM json_each(?)) AND NOT EXISTS (
    SELECT 1 FROM highlight_tag y JOIN tag s ON s.id = y.tagId AND s.kind = ? AND s.deletedAt IS NULL
    WHERE y.highlightId = x.highlightId AND (y.position, y.tagId) < (x.position, x.tagId))`;

/** The tags of a kind that highlights carry, by name; those of one name together. */
function readNames(db: ReadableDb, kind: TagKind, direction: TableSort['direction']): TagId[][] {
  const rows = db.all<{ tagIds: string }>(
    `SELECT json_group_array(t.id) AS tagIds FROM tag t JOIN tag_number n ON n.tagId = t.id
     JOIN label_use u ON u.label = n.number AND u.highlights > 0
     WHERE t.kind = ? AND t.deletedAt IS NULL
     GROUP BY t.name COLLATE NOCASE ORDER BY t.name COLLATE NOCASE ${direction === 'ascending' ? 'ASC' : 'DESC'}`,
    kind,
  );
  return rows.map(({ tagIds }) => JSON.parse(tagIds));
}
