import type { DocumentName } from '../core/contract/documents.ts';
import type { DocumentId } from '../core/model/ids.ts';
import { fold } from '../core/text/fold.ts';
import { sortKey } from './listed-documents.ts';
import type { ReadableDb } from './sql.ts';

type Row = Omit<DocumentName, 'authors' | 'dateEstimate' | 'isPartial'> & {
  readonly authors: string;
  readonly dateEstimate: string | null;
  readonly isPartial: number | null;
};

const columns = `d.id, d.title, d.opening, d.fileName, d.authors, d.publisher, d.publishedOn, d.dateEstimate, d.language,
  d.isPartial, l.highlights`;

/** What some documents go by, without those that are not there or lie in the trash. One statement. */
export function readNames(db: ReadableDb, ids: readonly DocumentId[]): DocumentName[] {
  return named(
    db.all<Row>(
      `SELECT ${columns} FROM document d JOIN listed_document l ON l.documentKey = d.key
       WHERE d.deletedAt IS NULL AND d.id IN (SELECT value FROM json_each(?))`,
      JSON.stringify(ids),
    ),
  );
}

/** The documents that typed words may mean, as `documents.match` gives them. Two statements. */
export function matchNames(
  db: ReadableDb,
  { words, limit }: { readonly words: string; readonly limit: number },
): { documents: DocumentName[]; total: number } {
  const parts = [...new Set(fold(words).split(/\s+/).filter(Boolean))];
  const begin = sortKey(words);
  // Most highlights first: the list has an index of that.
  const fit =
    begin === ''
      ? { sql: '0', values: [] }
      : {
          sql: `CASE WHEN substr(l.title, 1, length(?)) = ? THEN 0 WHEN instr(' ' || l.title, ' ' || ?) > 0 THEN 1 ELSE 2 END`,
          values: [begin, begin, begin],
        };
  const test = ['l.isLive = 1', ...parts.map(() => 'instr(l.words, ?) > 0')].join(' AND ');
  const rows = db.all<Row>(
    `SELECT ${columns} FROM (
       SELECT l.documentKey, l.highlights, ${fit.sql} AS fit
       FROM listed_document l WHERE ${test} ORDER BY ${begin === '' ? '' : 'fit, '}l.highlights DESC, l.documentKey DESC LIMIT ?) l
     JOIN document d ON d.key = l.documentKey ORDER BY l.fit, l.highlights DESC, l.documentKey DESC`,
    ...fit.values,
    ...parts,
    limit,
  );
  const total =
    parts.length === 0
      ? db.get<{ n: number }>("SELECT count AS n FROM library_count WHERE name = 'documents'")
      : db.get<{ n: number }>(`SELECT count(*) AS n FROM listed_document l WHERE ${test}`, ...parts);
  return { documents: named(rows), total: total?.n ?? 0 };
}

const named = (rows: readonly Row[]): DocumentName[] =>
  rows.map((row) => ({
    ...row,
    authors: JSON.parse(row.authors),
    isPartial: row.isPartial === 1,
    dateEstimate: JSON.parse(row.dateEstimate ?? 'null'),
  }));
