import type { VersionId } from '../core/model/ids.ts';
import { checkCounts } from './check-counts.ts';
import type { ReadableDb } from './sql.ts';
import { readText } from './versions.ts';

/** One check of a library; no problems means that it passed. Problems are sentences. */
export interface CheckResult {
  readonly check: string;
  readonly problems: readonly string[];
}

/** Checks that the database is sound, its journal readable, each highlight's quote the words at its place and what is kept counted. */
export function checkDatabase(db: ReadableDb): CheckResult[] {
  return [
    { check: 'database', problems: checkPages(db) },
    { check: 'links', problems: checkLinks(db) },
    { check: 'journal', problems: checkJournal(db) },
    { check: 'quotes', problems: checkQuotes(db) },
    { check: 'counts', problems: checkCounts(db) },
  ];
}

function checkPages(db: ReadableDb): string[] {
  const rows = db.all<{ integrity_check: string }>('PRAGMA integrity_check');
  return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
}

function checkLinks(db: ReadableDb): string[] {
  const rows = db.all<{ table: string; parent: string }>('PRAGMA foreign_key_check');
  return rows.map(({ table, parent }) => `A row of ${table} names a row of ${parent} that is not there.`);
}

function checkJournal(db: ReadableDb): string[] {
  const unreadable = db.all<{ seq: number }>(
    'SELECT seq FROM journal WHERE NOT json_valid(changes) OR NOT json_valid(documentIds)',
  );
  const dangling = db.all<{ seq: number }>(
    `SELECT seq FROM journal j WHERE undoTop NOT IN (SELECT seq FROM journal)
       OR redoTop NOT IN (SELECT seq FROM journal)`,
  );
  return [
    ...unreadable.map(({ seq }) => `Journal entry ${seq} cannot be read.`),
    ...dangling.map(({ seq }) => `Journal entry ${seq} names an entry that is not there.`),
  ];
}

function checkQuotes(db: ReadableDb): string[] {
  const problems: string[] = [];
  const highlights = db.all<{ id: string; versionId: VersionId; start: number; end: number; quote: string }>(
    'SELECT id, versionId, start, "end", quote FROM highlight ORDER BY versionId',
  );
  let versionId: VersionId | null = null;
  let text = '';
  for (const highlight of highlights) {
    if (highlight.versionId !== versionId) {
      versionId = highlight.versionId;
      text = readText(db, versionId);
    }
    if (text.slice(highlight.start, highlight.end) !== highlight.quote) {
      problems.push(`Highlight ${highlight.id} does not quote the words at its place.`);
    }
  }
  return problems;
}
