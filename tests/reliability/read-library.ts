import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Mark, State } from './stream.ts';

/** What a library's file holds at one moment. */
export interface Stored {
  readonly state: State;
  /** How many commands its journal knows. */
  readonly commands: number;
}

/** Reads a library's file beside its living owner, at one moment and by statements of its own. */
export function readLibrary(libraryPath: string): Stored {
  const db = new Database(join(libraryPath, 'library.sqlite'), { readonly: true, timeout: 5000 });
  try {
    return db.transaction(() => ({
      state: { documents: readDocuments(db), tags: readTags(db), marks: readMarks(db) },
      commands: db.prepare<[], number>('SELECT count(*) FROM journal').pluck().get() ?? 0,
    }))();
  } finally {
    db.close();
  }
}

/** Documents outside the trash whose text is there. */
function readDocuments(db: Database.Database): string[] {
  return db
    .prepare<[], string>(
      `SELECT id FROM document d WHERE deletedAt IS NULL
         AND EXISTS (SELECT 1 FROM block WHERE versionId = d.versionId) ORDER BY id`,
    )
    .pluck()
    .all();
}

function readTags(db: Database.Database): Record<string, string> {
  const rows = db.prepare<[], { id: string; name: string }>(
    'SELECT id, name FROM tag WHERE deletedAt IS NULL',
  );
  return Object.fromEntries(rows.all().map(({ id, name }) => [id, name]));
}

function readMarks(db: Database.Database): Record<string, Mark> {
  const rows = db.prepare<[], { id: string; colour: number; note: string | null; tagIds: string }>(
    `SELECT h.id, h.colour,
       (SELECT body FROM note WHERE highlightId = h.id AND deletedAt IS NULL) AS note,
       (SELECT json_group_array(tagId ORDER BY position) FROM highlight_tag WHERE highlightId = h.id) AS tagIds
     FROM highlight h JOIN document d ON d.id = h.documentId
     WHERE h.deletedAt IS NULL AND d.deletedAt IS NULL`,
  );
  return Object.fromEntries(
    rows.all().map(({ id, colour, note, tagIds }) => [id, { colour, tagIds: JSON.parse(tagIds), note }]),
  );
}
