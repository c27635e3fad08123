import type { TagUse } from '../core/contract/codebook.ts';
import type { TagId } from '../core/model/ids.ts';
import type { ReadableDb } from './sql.ts';

/** How many highlights carry any of some tags, and in how many documents. */
export function countUse(db: ReadableDb, ids: readonly TagId[]): TagUse {
  const use = db.get<TagUse>(
    `SELECT count(*) AS highlights, count(DISTINCT documentId) AS documents FROM live_highlight
     WHERE id IN (SELECT highlightId FROM highlight_tag WHERE tagId IN (SELECT value FROM json_each(?)))`,
    JSON.stringify(ids),
  );
  return use ?? { highlights: 0, documents: 0 };
}
