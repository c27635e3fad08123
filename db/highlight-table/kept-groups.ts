import type { TableFilter, TableGroup, TableGrouping } from '../../core/contract/highlight-table.ts';
import { allLabel, labelOfKind } from '../counted.ts';
import type { ReadableDb, SqlValue } from '../sql.ts';

/** Whether a filter lets every highlight pass that has a place, so that kept counts say how many there are. */
export const showsAll = (filter: TableFilter): boolean =>
  filter.text.trim() === '' &&
  filter.tags.every((list) => list.length === 0) &&
  [filter.colours, filter.documentIds, filter.publishers, filter.dates].every((list) => list.length === 0) &&
  filter.from === null &&
  filter.to === null &&
  filter.note === null &&
  !filter.toReview;

/** How many highlights there are, and in how many documents. One statement. */
export function readAllUse(db: ReadableDb): { highlights: number; documents: number } {
  return readUse(db, allLabel);
}

/** How many highlights carry a tag of a kind. One statement. */
export const countOfKind = (db: ReadableDb, kind: (TableGrouping & { by: 'tag' })['kind']): number =>
  readUse(db, labelOfKind(kind)).highlights;

function readUse(db: ReadableDb, label: number): { highlights: number; documents: number } {
  return (
    db.get<{ highlights: number; documents: number }>(
      'SELECT highlights, documents FROM label_use WHERE label = ?',
      label,
    ) ?? { highlights: 0, documents: 0 }
  );
}

type Row = Omit<TableGroup, 'document'> & NonNullable<TableGroup['document']>;

/** A page of the groups of all highlights, in the table's order, by kept counts; and how many groups there are. Two statements. */
export function readKeptGroups(
  db: ReadableDb,
  grouping: TableGrouping,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { groups: TableGroup[]; of: number } {
  const { from, values, order } = keptGroups(grouping);
  const rows = db.all<Row>(
    `SELECT key, count, title, opening, fileName FROM (${from}) WHERE count > 0 ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
  const of = db.get<{ n: number }>(`SELECT count(*) AS n FROM (${from}) WHERE count > 0`, ...values);
  return {
    groups: rows.map(({ key, count, title, opening, fileName }) => ({
      ...{ key, count },
      document: grouping.by === 'document' ? { title, opening, fileName } : null,
    })),
    of: of?.n ?? 0,
  };
}

const noDocument = 'NULL AS title, NULL AS opening, NULL AS fileName';

function keptGroups(grouping: TableGrouping): { from: string; values: SqlValue[]; order: string } {
  const byName = 'key IS NULL, name COLLATE NOCASE, key';
  switch (grouping.by) {
    case 'tag':
      return {
        from: `SELECT t.id AS key, u.highlights AS count, t.name AS name, ${noDocument}
          FROM tag t JOIN tag_number n ON n.tagId = t.id JOIN label_use u ON u.label = n.number
          WHERE t.deletedAt IS NULL AND t.kind = ?
          UNION ALL SELECT NULL, a.highlights - coalesce(k.highlights, 0), NULL, NULL, NULL, NULL
          FROM label_use a LEFT JOIN label_use k ON k.label = ? WHERE a.label = ${allLabel}`,
        values: [grouping.kind, labelOfKind(grouping.kind)],
        order: byName,
      };
    case 'document':
      return {
        from: `SELECT d.id AS key, l.highlights AS count, l.title AS name, l.documentKey, d.title, d.opening, d.fileName
          FROM listed_document l CROSS JOIN document d ON d.key = l.documentKey WHERE l.isLive = 1`,
        values: [],
        order: 'name, documentKey',
      };
    case 'mark':
      return {
        from: `SELECT CAST(label AS TEXT) AS key, highlights AS count, label AS name, ${noDocument}
          FROM label_use WHERE label BETWEEN 1 AND 8`,
        values: [],
        order: byName,
      };
    case 'year':
      return {
        from: `SELECT substr(date, 1, 4) AS key, sum(highlights) AS count, substr(date, 1, 4) AS name, ${noDocument}
          FROM listed_document WHERE isLive = 1 GROUP BY 1`,
        values: [],
        order: byName,
      };
  }
}
