import type { Sha256 } from '../core/model/ids.ts';
import { type TrashKey, trashKeptMs, trashKinds } from '../core/model/trash.ts';
import { readChanges, writeChanges } from './journal-changes.ts';
import { noteWordsToForget } from './search/forget-words.ts';
import type { ReadableDb, SqlValue } from './sql.ts';
import { keptUntil } from './trash.ts';
import { withoutGone } from './without-gone.ts';

/** Permission to change the library without a trace in the journal. */
export interface PurgeDb extends ReadableDb {
  run(sql: string, ...parameters: SqlValue[]): void;
}

/**
 * Removes from the library, in the caller's transaction, what has lain in the trash for 30 days, and creations that were
 * undone and not redone for as long.
 */
export function purgeExpired(db: PurgeDb, now: number): void {
  const expired = trashKinds.flatMap((kind) =>
    db.all<TrashKey>(
      `SELECT '${kind}' AS kind, x.id FROM ${kind} x WHERE x.deletedAt <= ? AND ${keptUntil('x')} <= ?`,
      now - trashKeptMs,
      now,
    ),
  );
  if (expired.length > 0) purge(db, expired);
}

/**
 * Removes things of the trash for good, in the caller's transaction: with all that belongs to them, and with what the
 * journal's entries hold of them. The entries themselves stay; one that has lost all its changes is passed over by undo
 * and redo. Originals that nothing refers to any more are noted, for their files to be removed after the transaction.
 */
export function purge(db: PurgeDb, keys: readonly TrashKey[]): void {
  const chosen = (kind: TrashKey['kind']) => keys.flatMap((key) => (key.kind === kind ? [key.id] : []));
  const documents = JSON.stringify(chosen('document'));
  const highlights = select(
    db,
    `SELECT id FROM highlight WHERE documentId IN (${list}) UNION SELECT value FROM json_each(?)`,
    documents,
    JSON.stringify(chosen('highlight')),
  );
  const notes = select(
    db,
    `SELECT id FROM note WHERE highlightId IN (${list}) UNION SELECT value FROM json_each(?)`,
    highlights,
    JSON.stringify(chosen('note')),
  );
  const tags = JSON.stringify(chosen('tag'));
  noteWordsToForget(db, documents, notes);

  db.run(`DELETE FROM note_fts WHERE rowid IN (SELECT key FROM note WHERE id IN (${list}))`, notes);
  db.run(`DELETE FROM note WHERE id IN (${list})`, notes);
  db.run(`DELETE FROM annotation_source WHERE highlightId IN (${list})`, highlights);
  db.run(`DELETE FROM highlight_tag WHERE highlightId IN (${list})`, highlights);
  db.run(`DELETE FROM highlight WHERE id IN (${list})`, highlights);
  db.run(`DELETE FROM highlight_tag WHERE tagId IN (${list})`, tags);
  db.run(`DELETE FROM tag_parent WHERE tagId IN (${list}) OR parentId IN (${list})`, tags, tags);
  for (const table of ['tag_alias', 'tag_exception', 'name_meaning', 'mention_choice', 'dossier_text']) {
    db.run(`DELETE FROM ${table} WHERE tagId IN (${list})`, tags);
  }
  db.run(`DELETE FROM tag WHERE id IN (${list})`, tags);
  purgeDocuments(db, documents);
  forgetReading(db, documents);

  const gone = [documents, highlights, notes, tags].flatMap((ids) => JSON.parse(ids) as string[]);
  forget(db, new Set(gone));
}

/** Originals whose files are to be removed. */
export function readOriginalsToRemove(db: ReadableDb): Sha256[] {
  return db.all<{ sha256: Sha256 }>('SELECT sha256 FROM original_to_remove').map(({ sha256 }) => sha256);
}

/** Whether an original's file may be removed: nothing has come to refer to it since. */
export function isOriginalUnused(db: ReadableDb, sha256: Sha256): boolean {
  const used = 'SELECT 1 FROM original WHERE sha256 = ? UNION ALL SELECT 1 FROM import_job WHERE sha256 = ?';
  return db.get(used, sha256, sha256) === undefined;
}

/** Notes that the files are removed. */
export function forgetOriginalsToRemove(db: PurgeDb): void {
  db.run('DELETE FROM original_to_remove');
}

const list = 'SELECT value FROM json_each(?)';

function select(db: ReadableDb, sql: string, ...values: string[]): string {
  return JSON.stringify(db.all<{ id: string }>(sql, ...values).map(({ id }) => id));
}

/** Removes documents whose highlights are gone already, with their texts and pictures. */
function purgeDocuments(db: PurgeDb, documents: string): void {
  const versions = select(db, `SELECT id FROM version WHERE documentId IN (${list})`, documents);
  const originals = select(
    db,
    `SELECT originalSha256 AS id FROM version WHERE id IN (${list})
     UNION SELECT sha256 FROM picture WHERE versionId IN (${list})`,
    versions,
    versions,
  );
  for (const [table, column] of [
    ['title_fts', 'documentKey'],
    ['text_fts', 'at'],
  ]) {
    db.run(
      `DELETE FROM ${table} WHERE rowid IN (SELECT ${column} FROM indexed_text
         WHERE documentKey IN (SELECT key FROM document WHERE id IN (${list})))`,
      documents,
    );
  }
  db.run(
    `DELETE FROM indexed_text WHERE documentKey IN (SELECT key FROM document WHERE id IN (${list}))`,
    documents,
  );
  db.run(`DELETE FROM mention_choice WHERE documentId IN (${list})`, documents);
  db.run(`DELETE FROM document WHERE id IN (${list})`, documents);
  db.run(
    `DELETE FROM block_fts WHERE rowid IN (SELECT key FROM block WHERE versionId IN (${list}))`,
    versions,
  );
  db.run(`DELETE FROM block WHERE versionId IN (${list})`, versions);
  db.run(`DELETE FROM chunk WHERE versionId IN (${list})`, versions);
  for (const table of ['picture', 'set_aside', 'text_band']) {
    db.run(`DELETE FROM ${table} WHERE versionId IN (${list})`, versions);
  }
  db.run(`DELETE FROM version WHERE id IN (${list})`, versions);
  const unused = `sha256 IN (${list})
    AND NOT EXISTS (SELECT 1 FROM version WHERE originalSha256 = original.sha256)
    AND NOT EXISTS (SELECT 1 FROM picture WHERE picture.sha256 = original.sha256)`;
  db.run(
    `INSERT OR IGNORE INTO original_to_remove (sha256) SELECT sha256 FROM original WHERE ${unused}`,
    originals,
  );
  db.run(`DELETE FROM original WHERE ${unused}`, originals);
}

/** Takes documents out of the preferences that are kept by document. */
function forgetReading(db: PurgeDb, documents: string): void {
  db.run(
    `UPDATE preference SET value = (
       SELECT json_group_object(key, CASE type WHEN 'object' THEN json(value) ELSE value END)
       FROM json_each(preference.value) WHERE key NOT IN (${list}))
     WHERE name IN ('readingPlaces', 'progress', 'documentPanels')
       AND json_valid(value) AND json_type(value) = 'object'`,
    documents,
  );
}

/** Takes what the journal's entries hold of records that are gone out of them. */
function forget(db: PurgeDb, gone: ReadonlySet<string>): void {
  const ids = JSON.stringify([...gone]);
  const entries = db.all<{ seq: number }>(
    `SELECT DISTINCT seq FROM journal_record WHERE recordId IN (${list})`,
    ids,
  );
  for (const { seq } of entries) {
    const entry = db.get<{ changes: string }>('SELECT changes FROM journal WHERE seq = ?', seq);
    const changes = readChanges(entry?.changes);
    const kept = withoutGone(changes, gone);
    if (kept.length === changes.length) continue;
    db.run('UPDATE journal SET changes = ?, result = NULL WHERE seq = ?', writeChanges(kept), seq);
  }
  db.run(`DELETE FROM journal_record WHERE recordId IN (${list})`, ids);
}
