import { fold } from '../core/text/fold.ts';
import type { ReadableDb, SqlValue } from './sql.ts';

/** What keeps the library's list: it is no part of the library's history. */
interface ListDb extends ReadableDb {
  run(sql: string, ...parameters: SqlValue[]): void;
}

interface NamedRow {
  readonly key: number;
  readonly title: string | null;
  readonly opening: string;
  readonly fileName: string;
  readonly authors: string;
  readonly publisher: string | null;
}

const columns = 'key, title, opening, fileName, authors, publisher';

/** Brings up to date what a document is sorted by and found by in the library's list. */
export function listDocument(db: ListDb, id: string): void {
  const row = db.get<NamedRow>(`SELECT ${columns} FROM document WHERE id = ?`, id);
  if (!row) return;
  db.run(
    'UPDATE listed_document SET title = ?, words = ? WHERE documentKey = ?',
    sortKey(nameOf(row)),
    wordsOf(row),
    row.key,
  );
}

/** How much of the text stands in for a title. */
const nameLength = 80;

const nameOf = ({ title, opening, fileName }: NamedRow): string =>
  title || opening.trim().slice(0, nameLength) || fileName;

function wordsOf(row: NamedRow): string {
  const authors: unknown = JSON.parse(row.authors);
  const people = Array.isArray(authors) ? authors.map(String) : [];
  return fold([nameOf(row), ...people, row.publisher ?? '', row.fileName].join('\n'));
}

const digits = 12;

/** A name so that plain comparison sorts it: folded, without punctuation, numbers by their value. */
export function sortKey(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\d+/g, (number) => number.padStart(digits, '0'));
}
