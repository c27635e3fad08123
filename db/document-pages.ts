import type { DocumentSort, DocumentSummary } from '../core/contract/documents.ts';
import type { DocumentId } from '../core/model/ids.ts';
import { fold } from '../core/text/fold.ts';
import { listDocuments } from './documents.ts';
import type { ReadableDb, SqlValue } from './sql.ts';

/** The library's list: what it is narrowed by, and how it is sorted. */
export interface Listed {
  readonly filter: string;
  readonly sort: DocumentSort;
}

/** A page of the library's list, as `documents.page` gives it. At most six statements; no more documents are read than it holds. */
export function readPage(
  db: ReadableDb,
  { filter, sort, offset, limit }: Listed & { readonly offset: number; readonly limit: number },
): { documents: DocumentSummary[]; total: number } {
  const { test, values } = filterSql(db, filter);
  const { column, way } = orders[sort.by][sort.direction];
  const rows = db.all<{ id: DocumentId }>(
    `SELECT d.id FROM (
       SELECT l.documentKey, ${column} AS place FROM listed_document l WHERE ${test}
       ORDER BY ${column} ${way}, l.documentKey ${way} LIMIT ? OFFSET ?) page
     JOIN document d ON d.key = page.documentKey ORDER BY page.place ${way}, page.documentKey ${way}`,
    ...values,
    limit,
    offset,
  );
  const ids = rows.map(({ id }) => id);
  const found = new Map(listDocuments(db, { ids }).map((document) => [document.id, document]));
  const total =
    values.length === 0
      ? db.get<{ n: number }>("SELECT count AS n FROM library_count WHERE name = 'documents'")
      : db.get<{ n: number }>(`SELECT count(*) AS n FROM listed_document l WHERE ${test}`, ...values);
  return { documents: ids.flatMap((id) => found.get(id) ?? []), total: total?.n ?? 0 };
}

/** Where a document stands in the library's list; null if it does not. At most three statements. */
export function findPlace(
  db: ReadableDb,
  { filter, sort, id }: Listed & { readonly id: DocumentId },
): number | null {
  const { test, values } = filterSql(db, filter);
  const { column, way } = orders[sort.by][sort.direction];
  const own = db.get<{ place: SqlValue; key: number }>(
    `SELECT ${column} AS place, l.documentKey AS key FROM document d JOIN listed_document l ON l.documentKey = d.key
     WHERE d.id = ? AND ${test}`,
    id,
    ...values,
  );
  if (!own) return null;
  const before = db.get<{ n: number }>(
    `SELECT count(*) AS n FROM listed_document l
     WHERE ${test} AND (${column}, l.documentKey) ${way === 'ASC' ? '<' : '>'} (?, ?)`,
    ...values,
    own.place,
    own.key,
  );
  return before?.n ?? null;
}

type Order = { readonly column: string; readonly way: 'ASC' | 'DESC' };

const both = (column: string) => ({
  ascending: { column, way: 'ASC' as const },
  descending: { column, way: 'DESC' as const },
});

/** What the list is sorted by; migration 9 has an index of each. */
const orders: Record<DocumentSort['by'], Record<DocumentSort['direction'], Order>> = {
  title: both('l.title'),
  // What has no date stands last, whichever the direction.
  published: {
    ascending: { column: "coalesce(l.date, '~')", way: 'ASC' },
    descending: { column: "coalesce(l.date, '')", way: 'DESC' },
  },
  highlights: both('l.highlights'),
  added: both('l.importedAt'),
};

/** A test on a row `l` of the list, and the values that it takes. */
function filterSql(db: ReadableDb, filter: string): { test: string; values: SqlValue[] } {
  const words = [...new Set(fold(filter).split(/\s+/).filter(Boolean))];
  if (words.length === 0) return { test: 'l.isLive = 1', values: [] };
  const tags = db
    .all<{ number: number; name: string }>(
      'SELECT n.number, t.name FROM tag t JOIN tag_number n ON n.tagId = t.id WHERE t.deletedAt IS NULL',
    )
    .map(({ number, name }) => ({ number, name: fold(name) }));
  const tests = words.map((word): [string, ...SqlValue[]] => {
    const numbers = tags.flatMap(({ number, name }) => (name.includes(word) ? number : []));
    if (numbers.length === 0) return ['instr(l.words, ?) > 0', word];
    return [
      `(instr(l.words, ?) > 0 OR l.documentKey IN (
         SELECT x.documentKey FROM document_label x WHERE x.label IN (SELECT value FROM json_each(?))))`,
      word,
      JSON.stringify(numbers),
    ];
  });
  return {
    test: ['l.isLive = 1', ...tests.map(([test]) => test)].join(' AND '),
    values: tests.flatMap(([, ...values]) => values),
  };
}
