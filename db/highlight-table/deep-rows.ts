import type { TableSort } from '../../core/contract/highlight-table.ts';
import { colours } from '../../core/model/highlight.ts';
import type { HighlightId } from '../../core/model/ids.ts';
import type { TagKind } from '../../core/model/tag.ts';
import { allLabel, labelOfKind } from '../counted.ts';
import type { ReadableDb, SqlValue } from '../sql.ts';
import { hasNoTagOfKind } from './grouping-sql.ts';
import { keptWhileSame } from './kept-while-same.ts';

/** An order in which the highlights of a document stand together, or those of one mark. */
type DeepSort = TableSort & { readonly by: 'text' | 'date' | 'mark' };

/** Whether a page far down an order is found by kept counts. */
export const isDeepSort = (sort: TableSort): sort is DeepSort =>
  sort.by === 'text' || sort.by === 'date' || sort.by === 'mark';

/** The documents of an order, and how many highlights stand before those of each. */
interface Places {
  readonly keys: readonly number[];
  readonly before: readonly number[];
}

/**
 * A page of all highlights, however far down: kept counts say in which documents it stands, and only those are read. The places
 * of all documents are read once after each change.
 */
export function readDeep(
  db: ReadableDb,
  sort: DeepSort,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): HighlightId[] {
  const ids: HighlightId[] = [];
  let left = offset;
  for (const label of labelsOf(sort)) {
    const total =
      db.get<{ n: number }>('SELECT highlights AS n FROM label_use WHERE label = ?', label)?.n ?? 0;
    if (left < total) {
      ids.push(...readFrom(db, sort, label, left, limit - ids.length));
      if (ids.length === limit) return ids;
    }
    left = Math.max(0, left - total);
  }
  return ids;
}

function labelsOf({ by, direction }: DeepSort): readonly number[] {
  if (by !== 'mark') return [allLabel];
  return direction === 'ascending' ? colours : colours.toReversed();
}

function readFrom(
  db: ReadableDb,
  sort: DeepSort,
  label: number,
  offset: number,
  limit: number,
): HighlightId[] {
  const order = orderOf(sort);
  const places = keptWhileSame(db, `${label} ${order}`, () => readPlaces(db, label, order));
  const isReversed = sort.by === 'text' && sort.direction === 'descending';
  const inDocument = isReversed
    ? 'h.start DESC, h."end", h.createdAt DESC, h.id DESC'
    : 'h.start, h."end" DESC, h.createdAt, h.id';
  const test = `? IN (${allLabel}, h.colour)`;
  return readAt(db, places, { test, value: label, inDocument }, { offset, limit });
}

/** A page of the highlights that have no tag of a kind, in the order of the texts. */
export function readUntagged(
  db: ReadableDb,
  kind: TagKind,
  page: { readonly offset: number; readonly limit: number },
): HighlightId[] {
  const places = keptWhileSame(db, `no ${kind}`, () =>
    placesOf(
      db.all<Counted>(
        `SELECT d.key, c.highlights - coalesce(k.highlights, 0) AS n FROM document d
         CROSS JOIN listed_document l ON l.documentKey = d.key AND l.isLive = 1
         CROSS JOIN document_label c ON c.documentKey = d.key AND c.label = ${allLabel}
         LEFT JOIN document_label k ON k.documentKey = d.key AND k.label = ?
         WHERE c.highlights > coalesce(k.highlights, 0) ORDER BY d.id`,
        labelOfKind(kind),
      ),
    ),
  );
  const inDocument = 'h.start, h."end" DESC, h.createdAt, h.id';
  return readAt(db, places, { test: hasNoTagOfKind, value: kind, inDocument }, page);
}

/** A page of those highlights that pass a test, by the documents in which they stand. */
function readAt(
  db: ReadableDb,
  { keys, before }: Places,
  {
    test,
    value,
    inDocument,
  }: { readonly test: string; readonly value: SqlValue; readonly inDocument: string },
  { offset, limit }: { readonly offset: number; readonly limit: number },
): HighlightId[] {
  const first = lastAtMost(before, offset);
  let end = first + 1;
  while (end < keys.length && (before[end] ?? 0) < offset + limit) end++;
  const rows = db.all<{ id: HighlightId }>(
    `SELECT h.id FROM json_each(?) c CROSS JOIN document d ON d.key = c.value
     CROSS JOIN highlight h ON h.documentId = d.id AND h.versionId = d.versionId AND h.deletedAt IS NULL
     WHERE ${test} ORDER BY c.key, ${inDocument} LIMIT ? OFFSET ?`,
    JSON.stringify(keys.slice(first, end)),
    value,
    limit,
    offset - (before[first] ?? 0),
  );
  return rows.map(({ id }) => id);
}

interface Counted {
  readonly key: number;
  readonly n: number;
}

function readPlaces(db: ReadableDb, label: number, order: string): Places {
  return placesOf(
    db.all<Counted>(
      `SELECT d.key, c.highlights AS n FROM document d
       CROSS JOIN listed_document l ON l.documentKey = d.key AND l.isLive = 1
       CROSS JOIN document_label c ON c.documentKey = d.key AND c.label = ? ORDER BY ${order}`,
      label,
    ),
  );
}

function placesOf(rows: readonly Counted[]): Places {
  let sum = 0;
  const before = rows.map(({ n }) => {
    sum += n;
    return sum - n;
  });
  return { keys: rows.map(({ key }) => key), before };
}

/** Terms of ORDER BY for the documents; those of a mark stand in the order of the texts. */
function orderOf({ by, direction }: DeepSort): string {
  if (by === 'text') return direction === 'ascending' ? 'd.id' : 'd.id DESC';
  if (by === 'mark') return 'd.id';
  return direction === 'ascending' ? "coalesce(l.date, '~'), d.id" : 'l.date DESC, d.id';
}

/** The place of the last of some rising numbers that is not above a value. */
function lastAtMost(values: readonly number[], value: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((values[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
