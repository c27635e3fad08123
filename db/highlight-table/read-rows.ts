import type { TableRow, TableSort } from '../../core/contract/highlight-table.ts';
import type { HighlightId, TagId, VersionId } from '../../core/model/ids.ts';
import { type TagKind, tagKinds } from '../../core/model/tag.ts';
import { pageLabel } from '../../core/text/pages.ts';
import type { ReadableDb } from '../sql.ts';
import { readPages } from '../versions.ts';
import { isDeepSort, readDeep } from './deep-rows.ts';
import { type Chosen, dateOf, dateOrLast, fromByDocument, waits } from './filter-sql.ts';
import { showsAll } from './kept-groups.ts';
import { chooseGroup, type Grouped } from './read-groups.ts';
import { readByTag } from './rows-by-tag.ts';
import { readByTime, type Station } from './rows-by-time.ts';

/** The most characters that a row shows of its passage, and of its note. */
const quoteLength = 400;
const noteLength = 240;

/** Which rows of the table to read, and in which order. */
export interface WantedRows extends Grouped {
  readonly group: string | null;
  readonly sort: TableSort;
  readonly offset: number;
  readonly limit: number;
}

/** A page of the table's rows, as `table.rows` gives it; `far` is given for one that is `farDown`. At most five statements, however many rows there are; by tag, one or two a tag. */
export function readRows(
  db: ReadableDb,
  { group, sort, offset, limit, ...wanted }: WantedRows,
  far: FarDown = {},
): TableRow[] {
  const { by } = sort;
  if (wanted.grouping === null && showsAll(wanted.filter)) {
    if (isKind(by)) return rowsOf(db, readByTag(db, by, sort.direction, { offset, limit }, far.firstTags));
    if (by === 'created' && far.stations) {
      return rowsOf(db, readByTime(db, sort.direction, { offset, limit }, far.stations));
    }
    if (offset >= deep && isDeepSort(sort)) return rowsOf(db, readDeep(db, sort, { offset, limit }));
  }
  const chosen = chooseGroup(db, wanted, group);
  return rowsOf(db, readOrdered(db, chosen, sort, { offset, limit }));
}

/** From here on a page is found by kept counts: before, SQLite is as quick. */
const deep = 2000;

/** What is known of all highlights so that a page far down is found. */
export interface FarDown {
  /** How many have a tag as their first of its kind. */
  readonly firstTags?: ReadonlyMap<TagId, number>;
  readonly stations?: readonly Station[];
}

/** What has to be known to find a page that is far down among all highlights: by tags of a kind, or in order of time; else null. */
export function farDown({ grouping, filter, sort, offset }: WantedRows): TagKind | 'created' | null {
  const { by } = sort;
  if (offset < deep || grouping !== null || !showsAll(filter)) return null;
  return by === 'created' || isKind(by) ? by : null;
}

const isKind = (by: TableSort['by']): by is TagKind => tagKinds.some((kind) => kind === by);

/** The ids of some highlights in the table's order. One statement. */
export function readOrdered(
  db: ReadableDb,
  { from, where, values, isWide }: Chosen,
  sort: TableSort,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): HighlightId[] {
  const rows = db.all<{ id: HighlightId }>(
    `SELECT h.id FROM ${isWide && sort.by === 'date' ? fromByDocument : from}
     WHERE ${where} ORDER BY ${orderOf(sort)} LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
  return rows.map(({ id }) => id);
}

/** Terms of ORDER BY. Ids are made in the order of time, so that those of documents are in the order of their import. */
function orderOf({ by, direction }: TableSort): string {
  const way = direction === 'ascending' ? 'ASC' : 'DESC';
  const inText = 'h.documentId, h.start, h."end" DESC, h.createdAt, h.id';
  switch (by) {
    case 'text':
      return direction === 'ascending'
        ? inText
        : 'h.documentId DESC, h.start DESC, h."end", h.createdAt DESC, h.id DESC';
    case 'date':
      return `${direction === 'ascending' ? dateOrLast : dateOf} ${way}, ${inText}`;
    case 'mark':
      return `h.colour ${way}, ${inText}`;
    case 'created':
      return `h.createdAt ${way}, h.id ${way}`;
    default:
      return `(SELECT t.name FROM highlight_tag x JOIN tag t ON t.id = x.tagId AND t.deletedAt IS NULL AND t.kind = '${by}'
        WHERE x.highlightId = h.id ORDER BY x.position, t.id LIMIT 1) COLLATE NOCASE ${way} NULLS LAST, ${inText}`;
  }
}

interface RowColumns
  extends Omit<TableRow, 'tagIds' | 'page' | 'document'>,
    Omit<TableRow['document'], 'dateEstimate'> {
  readonly versionId: VersionId;
  readonly start: number;
  readonly end: number;
  readonly dateEstimate: string | null;
}

/** Rows of the given highlights, in their order. Three statements. */
function rowsOf(db: ReadableDb, ids: readonly HighlightId[]): TableRow[] {
  const list = JSON.stringify(ids);
  const rows = db.all<RowColumns>(
    `SELECT h.id, h.documentId, h.versionId, h.start, h."end", substr(h.quote, 1, ${quoteLength}) AS quote, h.colour,
       h.createdAt, d.title, d.opening, d.fileName, d.publisher, d.publishedOn, d.dateEstimate,
       CASE WHEN d.versionId <> h.versionId THEN 'lost' WHEN ${waits} THEN 'changed' END AS state,
       (SELECT substr(n.body, 1, ${noteLength}) FROM note n
        WHERE n.highlightId = h.id AND n.deletedAt IS NULL) AS note,
       (SELECT b.paragraph FROM block b WHERE b.versionId = h.versionId AND b.start <= h.start
        ORDER BY b.start DESC LIMIT 1) AS paragraph
     FROM json_each(?) c JOIN highlight h ON h.id = c.value JOIN document d ON d.id = h.documentId ORDER BY c.key`,
    list,
  );
  const tags = db.all<{ id: HighlightId; tagId: TagId }>(
    `SELECT x.highlightId AS id, x.tagId FROM json_each(?) c JOIN highlight_tag x ON x.highlightId = c.value
     ORDER BY x.position, x.tagId`,
    list,
  );
  const pages = readPages(db, [...new Set(rows.map(({ versionId }) => versionId))]);
  const tagsOf = Map.groupBy(tags, ({ id }) => id);
  return rows.map(
    ({ versionId, start, end, title, opening, fileName, publisher, publishedOn, dateEstimate, ...row }) => ({
      ...row,
      tagIds: tagsOf.get(row.id)?.map(({ tagId }) => tagId) ?? [],
      page: pageLabel(pages.get(versionId) ?? [], start, end),
      document: {
        ...{ title, opening, fileName, publisher, publishedOn },
        dateEstimate: JSON.parse(dateEstimate ?? 'null'),
      },
    }),
  );
}
