import type { VersionId } from '../core/model/ids.ts';
import type { ReadableDb } from './sql.ts';

/** The versions whose text the analyst has corrected, or that were made from such a text. */
export function listCorrected(db: ReadableDb): ReadonlySet<VersionId> {
  const rows = db.all<{ id: VersionId }>(
    `WITH RECURSIVE corrected (id) AS (
       SELECT id FROM version WHERE madeBy = 'correction'
       UNION SELECT v.id FROM version v JOIN corrected c ON v.basedOn = c.id WHERE v.madeBy = 'clean-up'
     ) SELECT id FROM corrected`,
  );
  return new Set(rows.map(({ id }) => id));
}
