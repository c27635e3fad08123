import { fold } from '../../core/text/fold.ts';
import type { Connection } from '../connection.ts';

/*
 * What schema 9 sorts and finds documents by, as it was when it was made. Only folding is the app's own: what it folds while it
 * runs must be equal to what is stored here.
 */

interface NamedRow {
  readonly key: number;
  readonly title: string | null;
  readonly opening: string;
  readonly fileName: string;
  readonly authors: string;
  readonly publisher: string | null;
}

const atOnce = 500;

/** Fills in what each document is sorted by and found by in the library's list. */
export function listDocuments(db: Connection): void {
  for (let after = 0; ; ) {
    const rows = db.all<NamedRow>(
      `SELECT key, title, opening, fileName, authors, publisher FROM document
       WHERE key > ? ORDER BY key LIMIT ${atOnce}`,
      after,
    );
    const end = rows.at(-1);
    if (!end) return;
    const listed = rows.map((row) => ({ key: row.key, title: sortKey(nameOf(row)), words: wordsOf(row) }));
    db.run(
      `UPDATE listed_document SET title = v.value ->> 'title', words = v.value ->> 'words' FROM json_each(?) v
       WHERE documentKey = v.value ->> 'key'`,
      JSON.stringify(listed),
    );
    after = end.key;
  }
}

const nameOf = ({ title, opening, fileName }: NamedRow): string =>
  title || opening.trim().slice(0, 80) || fileName;

function wordsOf(row: NamedRow): string {
  const authors: unknown = JSON.parse(row.authors);
  const people = Array.isArray(authors) ? authors.map(String) : [];
  return fold([nameOf(row), ...people, row.publisher ?? '', row.fileName].join('\n'));
}

function sortKey(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\d+/g, (number) => number.padStart(12, '0'));
}
