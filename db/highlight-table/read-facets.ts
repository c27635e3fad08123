import {
  maxCounted,
  ownList,
  type TableFacets,
  type TableFilter,
} from '../../core/contract/highlight-table.ts';
import type { TagId } from '../../core/model/ids.ts';
import { type TagKind, tagKinds } from '../../core/model/tag.ts';
import type { ReadableDb, SqlValue } from '../sql.ts';
import { type Chosen, type FilterPart, filterSql, hasNote, originOf } from './filter-sql.ts';

/** Whether a filter shows so few highlights that its facets are counted while one waits. At most two statements. */
export const areCounted = (db: ReadableDb, filter: TableFilter): boolean => areFew(db, filterSql(db, filter));

function areFew(db: ReadableDb, { from, where, values }: Chosen): boolean {
  const sql = `SELECT count(*) AS n FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${maxCounted + 1})`;
  return (db.get<{ n: number }>(sql, ...values)?.n ?? 0) <= maxCounted;
}

/** How many values a facet names besides those that are chosen. */
const facetLength = 8;

type Reader<Facet extends keyof TableFacets> = (db: ReadableDb, filter: TableFilter) => TableFacets[Facet];

/** What each facet is read by: one statement or two each, so that others may have their turn between them. */
export const facetReaders: { readonly [Facet in keyof TableFacets]: Reader<Facet> } = {
  colours: (db, filter) =>
    count(db, { filter, without: 'colours' }, 'h.colour AS colour', 'GROUP BY h.colour ORDER BY h.colour'),
  tags: readTagFacets,
  documents: (db, filter) =>
    count(
      db,
      { filter, without: 'documentIds' },
      'h.documentId AS id, d.title, d.opening, d.fileName',
      `GROUP BY h.documentId ${chosenAndMost('h.documentId')}`,
      ...[JSON.stringify(filter.documentIds), facetLength + filter.documentIds.length],
    ),
  publishers: (db, filter) =>
    count(
      db,
      { filter, without: 'publishers' },
      "coalesce(d.publisher, '') AS name",
      `GROUP BY 1 ${chosenAndMost("coalesce(d.publisher, '')")}`,
      ...[JSON.stringify(filter.publishers), facetLength + filter.publishers.length],
    ),
  dates: (db, filter) =>
    count(
      db,
      { filter, without: 'dates' },
      `${originOf} AS origin`,
      `GROUP BY ${originOf} ORDER BY count(*) DESC`,
    ),
  notes: (db, filter) => {
    const [one] = count<{ with: number | null; count: number }>(
      db,
      { filter, without: 'note' },
      `sum(${hasNote}) AS "with"`,
      '',
    );
    const having = one?.with ?? 0;
    return { with: having, without: (one?.count ?? 0) - having };
  },
  toReview: (db, filter) => {
    const { from, where, values } = filterSql(db, { ...filter, toReview: true });
    return db.get<{ n: number }>(`SELECT count(*) AS n FROM ${from} WHERE ${where}`, ...values)?.n ?? 0;
  },
};

/** Leaves of a facet's values those that are chosen, and the most frequent. */
const chosenAndMost = (column: string) =>
  `ORDER BY ${column} IN (SELECT value FROM json_each(?)) DESC, count(*) DESC, ${column} LIMIT ?`;

function count<Row>(
  db: ReadableDb,
  { filter, without }: { readonly filter: TableFilter; readonly without: FilterPart },
  columns: string,
  tail: string,
  ...more: SqlValue[]
): (Row & { count: number })[] {
  const { from, where, values } = filterSql(db, filter, without);
  return db.all(
    `SELECT ${columns}, count(*) AS count FROM ${from} WHERE ${where} ${tail}`,
    ...values,
    ...more,
  );
}

/**
 * The tags of each kind, without the list of the filter that the kind's own facet changes. Nothing of a kind without whose
 * list there are too many highlights to count.
 */
function readTagFacets(db: ReadableDb, filter: TableFilter): TableFacets['tags'] {
  const own = ownLists(db, filter);
  const others = tagKinds.filter((kind) => !own.has(kind));
  const ids = JSON.stringify(filter.tags.flat());
  return [
    ...countTags(db, filterSql(db, filter), others, ids),
    ...[...own].flatMap(([kind, tags]) => {
      const chosen = filterSql(db, filter, { tags });
      return areFew(db, chosen) ? countTags(db, chosen, [kind], ids) : [];
    }),
  ];
}

function countTags(
  db: ReadableDb,
  { from, where, values }: Chosen,
  kinds: readonly TagKind[],
  chosen: string,
): TableFacets['tags'] {
  return db.all(
    `WITH RECURSIVE chosen (id) AS MATERIALIZED (SELECT h.id FROM ${from} WHERE ${where}), up (tagId, above) AS (
       SELECT id, id FROM tag WHERE deletedAt IS NULL
       UNION SELECT u.tagId, p.parentId FROM up u JOIN tag_parent p ON p.tagId = u.above
     ) SELECT id, count FROM (
       SELECT t.id, t.name, count(DISTINCT h.id) AS count,
         row_number() OVER (PARTITION BY t.kind ORDER BY count(DISTINCT h.id) DESC, t.name, t.id) AS place
       FROM chosen h CROSS JOIN highlight_tag x ON x.highlightId = h.id CROSS JOIN up u ON u.tagId = x.tagId
       CROSS JOIN tag t ON t.id = u.above AND t.deletedAt IS NULL
       WHERE t.kind IN (SELECT value FROM json_each(?)) GROUP BY t.id
     ) WHERE place <= ${facetLength} OR id IN (SELECT value FROM json_each(?)) ORDER BY count DESC, name, id`,
    ...values,
    JSON.stringify(kinds),
    chosen,
  );
}

/** For each kind the first of the filter's lists that holds tags of this kind alone. One statement. */
function ownLists(db: ReadableDb, { tags }: TableFilter): ReadonlyMap<TagKind, number> {
  if (tags.length === 0) return new Map();
  const rows = db.all<{ id: TagId; kind: TagKind }>(
    'SELECT id, kind FROM tag WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(tags.flat()),
  );
  const kindOf = new Map(rows.map(({ id, kind }) => [id, kind]));
  const own = new Map<TagKind, number>();
  for (const kind of tagKinds) {
    const index = ownList(tags, kind, (id) => kindOf.get(id));
    if (index >= 0) own.set(kind, index);
  }
  return own;
}
