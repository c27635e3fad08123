import type { ReadableDb } from '../sql.ts';
import type { FoundText } from './found-text.ts';

/** A value and the number of documents that have it. */
export interface ValueCount<V> {
  readonly value: V;
  readonly documents: number;
}

const keysOf = (found: readonly FoundText[]): string =>
  JSON.stringify(found.map(({ documentKey }) => documentKey));

/** In how many of some documents highlights carry a mark or a tag, by its number in the index. */
export function countLabels(db: ReadableDb, found: readonly FoundText[]): ReadonlyMap<number, number> {
  const rows = db.all<{ label: number; documents: number }>(
    `SELECT l.label, count(*) AS documents FROM json_each(?) k CROSS JOIN document_label l ON l.documentKey = k.value
     WHERE l.label > 0 GROUP BY l.label`,
    keysOf(found),
  );
  return new Map(rows.map(({ label, documents }) => [label, documents]));
}

/** Who published some documents, the most frequent first. */
export const countPublishers = (db: ReadableDb, found: readonly FoundText[]): ValueCount<string>[] =>
  countColumn(db, found, 'publisher');

/** The languages of some documents, the most frequent first. */
export const countLanguages = (db: ReadableDb, found: readonly FoundText[]): ValueCount<string>[] =>
  countColumn(db, found, 'language');

function countColumn(
  db: ReadableDb,
  found: readonly FoundText[],
  column: 'publisher' | 'language',
): ValueCount<string>[] {
  return db.all(
    `SELECT d.${column} AS value, count(*) AS documents
     FROM json_each(?) k JOIN document d ON d.key = k.value AND d.${column} IS NOT NULL
     GROUP BY d.${column} ORDER BY documents DESC, value`,
    keysOf(found),
  );
}

/** The months of some documents, or the years where no more is known, in order, and how many have no date. */
export function countDates(
  db: ReadableDb,
  found: readonly FoundText[],
): { dates: ValueCount<string>[]; undated: number } {
  const rows = db.all<{ value: string | null; documents: number }>(
    `SELECT substr(t.date, 1, 7) AS value, count(*) AS documents
     FROM json_each(?) k JOIN indexed_text t ON t.at = k.value GROUP BY 1 ORDER BY 1`,
    JSON.stringify(found.map(({ at }) => at)),
  );
  return {
    dates: rows.flatMap(({ value, documents }) => (value === null ? [] : { value, documents })),
    undated: rows.find(({ value }) => value === null)?.documents ?? 0,
  };
}
