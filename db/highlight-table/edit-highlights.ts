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
import { runOf } from '../use-runs.ts';
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
    `SELECT h.id, ${placeOfTag(edit)} AS position FROM ${from} WHERE ${where} ORDER BY h.documentId, h.start, h.id`,
    ...('tagId' in edit ? [edit.tagId] : []),
    ...values,
  );
  if ('tagId' in edit) {
    const uses = rows.map(({ id, position }) => ({ highlightId: id, position }));
    write.changeUses([runOf(edit.tagId, edit.kind === 'addTag', uses)]);
  } else {
    const changes = edit.kind === 'delete' ? { deletedAt: write.now } : { colour: edit.colour };
    for (const { id } of rows) write.update('highlight', { id }, changes);
  }
  return counts;
}

/** The place of a tag among those of `h`: where it is, or behind them; none without a tag. */
function placeOfTag(edit: TableEdit): string {
  if (!('tagId' in edit)) return '0';
  const own = 'SELECT x.position FROM highlight_tag x WHERE x.highlightId = h.id AND x.tagId = ?';
  return `coalesce((${own}),
    (SELECT max(x.position) + 1 FROM highlight_tag x WHERE x.highlightId = h.id), 0)`;
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
