import type { TagId } from '../../core/model/ids.ts';
import type { TagKind } from '../../core/model/tag.ts';
import type { ReadableDb } from '../sql.ts';

/** How many links of highlights to tags are gone through between two steps. */
const atOnce = 4000;

/**
 * How many highlights have a tag as the first of those of a kind, by tag. All links are gone through, in the order in which they
 * are stored, in steps between which others may have their turn. One or two statements a step.
 */
export function* countFirstTags(db: ReadableDb, kind: TagKind): Generator<void, ReadonlyMap<TagId, number>> {
  const counts = new Map<TagId, number>();
  for (let after = ''; ; ) {
    const last = db.get<{ id: string }>(
      `SELECT highlightId AS id FROM highlight_tag WHERE highlightId > ? ORDER BY highlightId LIMIT 1 OFFSET ${atOnce}`,
      after,
    );
    const rows = db.all<{ tagId: TagId; n: number }>(countInRange, kind, after, last?.id ?? '~');
    for (const { tagId, n } of rows) counts.set(tagId, (counts.get(tagId) ?? 0) + n);
    if (!last) return counts;
    after = last.id;
    yield;
  }
}

/** The tag is that of the row with the least place: SQLite takes it from there. */
const countInRange = `SELECT tagId, count(*) AS n FROM (
    SELECT x.tagId, min(format('%010d', x.position) || x.tagId) FROM highlight_tag x
    CROSS JOIN tag t ON t.id = x.tagId AND t.kind = ? AND t.deletedAt IS NULL
    CROSS JOIN highlight h ON h.id = x.highlightId AND h.deletedAt IS NULL
    CROSS JOIN document d ON d.id = h.documentId AND d.versionId = h.versionId AND d.deletedAt IS NULL
    WHERE x.highlightId > ? AND x.highlightId <= ? GROUP BY x.highlightId)
  GROUP BY tagId`;
