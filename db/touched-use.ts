import type { LibraryChanged } from '../core/contract/library.ts';
import type { RowChange } from './rows.ts';
import type { ReadableDb } from './sql.ts';

/** The most tags whose use is told with a change. */
const mostTags = 500;

/** The use of the tags whose use some changes may have touched; null if they are too many to name, or not known. */
export function readTouchedUse(db: ReadableDb, changes: readonly RowChange[]): LibraryChanged['tagUse'] {
  const tags = new Set<string>();
  const highlights = new Set<string>();
  const documents = new Set<string>();
  for (const { table, before, after } of changes) {
    const row = after ?? before;
    const isOther = (column: string) => before?.[column] !== after?.[column];
    if (table === 'highlight_tag') tags.add(String(row?.tagId));
    else if (table === 'highlight' && (isOther('deletedAt') || isOther('versionId'))) {
      highlights.add(String(row?.id));
    } else if (table === 'document') {
      // Which tags were on highlights that have no place any more is not known.
      if (isOther('versionId')) return null;
      if (isOther('deletedAt')) documents.add(String(row?.id));
    }
  }
  if (tags.size + highlights.size + documents.size === 0) return [];
  const use = db.all<NonNullable<LibraryChanged['tagUse']>[number]>(
    `SELECT t.id, coalesce(u.highlights, 0) AS highlights, coalesce(u.documents, 0) AS documents FROM (
       SELECT value AS tagId FROM json_each(?)
       UNION SELECT x.tagId FROM json_each(?) h CROSS JOIN highlight_tag x ON x.highlightId = h.value
       UNION SELECT n.tagId FROM json_each(?) i CROSS JOIN document d ON d.id = i.value
         CROSS JOIN document_label l ON l.documentKey = d.key CROSS JOIN tag_number n ON n.number = l.label
     ) touched JOIN tag t ON t.id = touched.tagId AND t.deletedAt IS NULL
     LEFT JOIN tag_number n ON n.tagId = t.id LEFT JOIN label_use u ON u.label = n.number LIMIT ${mostTags + 1}`,
    JSON.stringify([...tags]),
    JSON.stringify([...highlights]),
    JSON.stringify([...documents]),
  );
  return use.length > mostTags ? null : use;
}
