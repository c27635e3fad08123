import type { Connection } from '../connection.ts';

/**
 * Schema 3. What has lain in the trash long enough is removed for good: then, and only then, rows that never change may
 * go, and the journal loses the words of what has gone. `journal_record` finds the entries that touched a record.
 */
export function trashSchema(db: Connection): void {
  db.script(`
    CREATE TABLE journal_record (
      recordId TEXT NOT NULL,
      seq INTEGER NOT NULL REFERENCES journal (seq),
      PRIMARY KEY (recordId, seq)
    ) STRICT, WITHOUT ROWID;

    -- Files in the originals' folder that nothing refers to any more, until they are removed.
    CREATE TABLE original_to_remove (sha256 TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

    ${['document', 'highlight', 'note', 'tag'].map(trashIndex).join('\n')}

    ${onlyFromTrash('document', 'TRUE')}
    ${onlyFromTrash('tag', 'TRUE')}
    ${onlyFromTrash('highlight', 'EXISTS (SELECT 1 FROM document WHERE id = OLD.documentId AND deletedAt IS NULL)')}
    ${onlyFromTrash('note', 'EXISTS (SELECT 1 FROM live_highlight WHERE id = OLD.highlightId)')}

    ${mayGoUnless('version', 'SELECT 1 FROM document WHERE id = OLD.documentId')}
    ${mayGoUnless('block', ofVersionInUse)}
    ${mayGoUnless('chunk', ofVersionInUse)}
    ${mayGoUnless('original', 'SELECT 1 FROM version WHERE originalSha256 = OLD.sha256')}

    -- An entry may lose changes, and then what its command gave; nothing else of it ever changes.
    DROP TRIGGER journal_no_update;
    CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
    WHEN json_array_length(NEW.changes) >= json_array_length(OLD.changes) OR NEW.result IS NOT NULL
      OR ${kept('NEW')} IS NOT ${kept('OLD')}
    BEGIN SELECT RAISE(ABORT, 'journal rows never change'); END;
  `);
  db.run(`INSERT OR IGNORE INTO journal_record (recordId, seq)
    SELECT field.value, j.seq FROM journal j, json_each(j.changes) change,
      json_each(coalesce(change.value ->> 'after', change.value ->> 'before')) field
    WHERE field.key IN ('id', 'highlightId', 'tagId', 'parentId')
      AND NOT (change.value ->> 'table' = 'annotation_source' AND field.key = 'id')
    UNION SELECT document.value, j.seq FROM journal j, json_each(j.documentIds) document`);
}

const ofVersionInUse =
  'SELECT 1 FROM version v JOIN document d ON d.id = v.documentId WHERE v.id = OLD.versionId';

function trashIndex(table: string): string {
  return `CREATE INDEX ${table}_trash ON ${table} (deletedAt) WHERE deletedAt IS NOT NULL;`;
}

/** A trigger that refuses to remove rows that can be seen. */
function onlyFromTrash(table: string, isSeen: string): string {
  return `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} WHEN OLD.deletedAt IS NULL AND ${isSeen}
    BEGIN SELECT RAISE(ABORT, '${table} rows leave by the trash only'); END;`;
}

/** Narrows the trigger that refuses to remove rows to those that something still stands on. */
function mayGoUnless(table: string, inUse: string): string {
  return `DROP TRIGGER ${table}_no_delete;
    CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} WHEN EXISTS (${inUse})
    BEGIN SELECT RAISE(ABORT, '${table} rows never change'); END;`;
}

function kept(row: string): string {
  const columns = ['seq', 'commandId', 'kind', 'label', 'groupId', 'target', 'undoTop', 'redoTop', 'below'];
  return `(${[...columns, 'at', 'documentIds'].map((column) => `${row}.${column}`).join(', ')})`;
}
