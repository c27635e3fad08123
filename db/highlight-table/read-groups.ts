import type {
  TableFilter,
  TableGroup,
  TableGrouping,
  TableKey,
} from '../../core/contract/highlight-table.ts';
import { maxTableChoice } from '../../core/contract/highlight-table.ts';
import type { HighlightId } from '../../core/model/ids.ts';
import type { ReadableDb } from '../sql.ts';
import { and, type Chosen, filterSql } from './filter-sql.ts';
import { groupingSql, hasNoTagOfKind, inGroup } from './grouping-sql.ts';
import { readAllUse, readKeptGroups, showsAll } from './kept-groups.ts';

/** A filter, and what its highlights are grouped by. */
export interface Grouped {
  readonly filter: TableFilter;
  readonly grouping: TableGrouping | null;
}

interface Counts {
  readonly highlights: number;
  readonly documents: number;
}

/**
 * A page of the table's groups, as `table.groups` gives it. At most three statements; without a filter nothing is counted: the
 * counts are kept.
 */
export function readGroups(
  db: ReadableDb,
  { filter, grouping, offset, limit }: Grouped & { readonly offset: number; readonly limit: number },
): Counts & { groups: TableGroup[]; of: number } {
  const isAll = showsAll(filter);
  const chosen = filterSql(db, filter);
  const counts = isAll ? readAllUse(db) : countChosen(db, chosen);
  if (grouping === null) {
    const groups = offset === 0 ? [{ key: null, count: counts.highlights, document: null }] : [];
    return { ...counts, groups, of: 1 };
  }
  if (isAll) return { ...counts, ...readKeptGroups(db, grouping, { offset, limit }) };
  const groups = readChosenGroups(db, chosen, grouping, { offset, limit });
  const of = groups[0]?.of ?? 0;
  return { ...counts, groups: groups.map(({ of: _, ...group }) => group), of };
}

const countChosen = (db: ReadableDb, { from, where, values }: Chosen): Counts =>
  db.get<Counts>(
    `SELECT count(*) AS highlights, count(DISTINCT h.documentId) AS documents FROM ${from} WHERE ${where}`,
    ...values,
  ) ?? { highlights: 0, documents: 0 };

/** A page of the groups of some highlights, with how many there are. A limit of -1 gives all. One statement. */
export function readChosenGroups(
  db: ReadableDb,
  chosen: Chosen,
  grouping: TableGrouping,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): (TableGroup & { of: number })[] {
  const { join, joinValues, key, name } = groupingSql(grouping);
  const others = grouping.by === 'tag' ? and(chosen, hasNoTagOfKind, grouping.kind) : null;
  const document = grouping.by === 'document' ? 'd.title, d.opening, d.fileName' : 'NULL, NULL, NULL';
  const rows = db.all<Omit<TableGroup, 'document'> & NonNullable<TableGroup['document']> & { of: number }>(
    `SELECT g.*, count(*) OVER () AS "of" FROM (
       SELECT ${key} AS key, count(*) AS count, ${name} AS name, ${document}
       FROM ${chosen.from} ${join} WHERE ${chosen.where} GROUP BY ${key}
       ${others ? `UNION ALL SELECT NULL, count(*), NULL, NULL, NULL, NULL FROM ${others.from} WHERE ${others.where}` : ''}
     ) g WHERE g.count > 0 ORDER BY g.key IS NULL, g.name COLLATE NOCASE, g.key LIMIT ? OFFSET ?`,
    ...joinValues,
    ...chosen.values,
    ...(others?.values ?? []),
    limit,
    offset,
  );
  return rows.map(({ key, count, of, title, opening, fileName }) => ({
    ...{ key, count, of },
    document: grouping.by === 'document' ? { title, opening, fileName } : null,
  }));
}

/** Those of the filter's highlights that stand in a group; without a grouping, all. */
export function chooseGroup(db: ReadableDb, { filter, grouping }: Grouped, group: string | null): Chosen {
  const chosen = filterSql(db, filter);
  return grouping === null ? chosen : inGroup(chosen, grouping, group);
}

/** The names of a group's highlights, as `table.ids` gives them. At most three statements. */
export function readKeys(
  db: ReadableDb,
  wanted: Grouped,
  group: string | null,
): { keys: TableKey[]; more: boolean } {
  const { from, where, values } = chooseGroup(db, wanted, group);
  const { grouping } = wanted;
  const own = grouping === null || grouping.by === 'tag' ? 'NULL' : groupingSql(grouping).key;
  const rows = db.all<{ id: HighlightId; own: string | null }>(
    `SELECT h.id, ${own} AS own FROM ${from} WHERE ${where} LIMIT ${maxTableChoice + 1}`,
    ...values,
  );
  if (rows.length > maxTableChoice) return { keys: [], more: true };
  if (grouping?.by !== 'tag') {
    return { keys: rows.map(({ id, own }) => ({ id, groups: [own] })), more: false };
  }
  const tags = db.all<{ id: HighlightId; tagId: string }>(
    `SELECT x.highlightId AS id, x.tagId FROM json_each(?) c JOIN highlight_tag x ON x.highlightId = c.value
     JOIN tag t ON t.id = x.tagId AND t.kind = ?`,
    JSON.stringify(rows.map(({ id }) => id)),
    grouping.kind,
  );
  const tagsOf = Map.groupBy(tags, ({ id }) => id);
  const keys = rows.map(({ id }) => ({ id, groups: tagsOf.get(id)?.map(({ tagId }) => tagId) ?? [null] }));
  return { keys, more: false };
}
