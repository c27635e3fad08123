import {
  maxTableChoice,
  type TableChoice,
  type TableEdit,
  type TableEditCount,
} from '../../core/contract/highlight-table.ts';
import type { HighlightId } from '../../core/model/ids.ts';
import { notAllowed } from '../library-error.ts';
import type { ReadableDb, SqlValue, WritableDb } from '../sql.ts';
import { assertTags } from '../tags.ts';
import { and, choiceSql } from './filter-sql.ts';

/** What an edit would change. At most two statements, and one for the tag. */
export function countEdit(db: ReadableDb, choice: TableChoice, edit: TableEdit): TableEditCount {
  assertTag(db, edit);
  const { from, where, values } = choiceSql(db, choice);
  const [changes, ...taken] = changesTest(edit);
  const counts = db.get<{ chosen: number; changed: number | null; documents: number }>(
    `SELECT count(*) AS chosen, sum(changes) AS changed, count(DISTINCT CASE WHEN changes THEN documentId END) AS documents
     FROM (SELECT h.documentId, ${changes} AS changes FROM ${from} WHERE ${where})`,
    ...taken,
    ...values,
  );
  return { chosen: counts?.chosen ?? 0, changed: counts?.changed ?? 0, documents: counts?.documents ?? 0 };
}

/**
 * Changes the chosen highlights alike; those that are gone are left out. Throws `NOT_ALLOWED` if the filter shows another
 * number by now, or if they are too many for one step.
 */
export function editHighlights(write: WritableDb, choice: TableChoice, edit: TableEdit): TableEditCount {
  const counts = countEdit(write, choice, edit);
  if ('count' in choice && choice.count !== counts.chosen) {
    throw notAllowed('Other highlights pass the filter by now. Nothing was changed. Look at them again.');
  }
  if (counts.changed > maxTableChoice) {
    throw notAllowed(
      `These are more than ${maxTableChoice.toLocaleString('en')} highlights. Nothing was changed. Filter them and change a part at a time.`,
    );
  }
  const { from, where, values } = and(choiceSql(write, choice), ...changesTest(edit));
  const rows = write.all<{ id: HighlightId; position: number }>(
    `SELECT h.id, (SELECT coalesce(max(x.position) + 1, 0) FROM highlight_tag x WHERE x.highlightId = h.id) AS position
     FROM ${from} WHERE ${where} ORDER BY h.documentId, h.start, h.id`,
    ...values,
  );
  for (const { id, position } of rows) {
    switch (edit.kind) {
      case 'addTag':
        write.insert('highlight_tag', { highlightId: id, tagId: edit.tagId, position });
        break;
      case 'removeTag':
        write.remove('highlight_tag', { highlightId: id, tagId: edit.tagId });
        break;
      case 'recolour':
        write.update('highlight', { id }, { colour: edit.colour });
        break;
      case 'delete':
        write.update('highlight', { id }, { deletedAt: write.now });
        break;
    }
  }
  return counts;
}

/** Whether an edit changes `h`, and the values that the test takes. */
function changesTest(edit: TableEdit): [test: string, ...values: SqlValue[]] {
  const hasTag = 'EXISTS (SELECT 1 FROM highlight_tag y WHERE y.highlightId = h.id AND y.tagId = ?)';
  switch (edit.kind) {
    case 'addTag':
      return [`NOT ${hasTag}`, edit.tagId];
    case 'removeTag':
      return [hasTag, edit.tagId];
    case 'recolour':
      return ['h.colour <> ?', edit.colour];
    case 'delete':
      return ['TRUE'];
  }
}

function assertTag(db: ReadableDb, edit: TableEdit): void {
  if ('tagId' in edit) assertTags(db, [edit.tagId]);
}
