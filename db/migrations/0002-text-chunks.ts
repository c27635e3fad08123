import { schema } from '../../core/text/schema.ts';
import { textChunks } from '../../core/text/text-chunks.ts';
import type { Connection } from '../connection.ts';
import { insertChunk } from '../versions.ts';
import { neverChanges } from './never-changes.ts';

/** Schema 2. A version's text is kept chunk by chunk, so that a reader takes no more of it than it shows. */
export function textChunkSchema(db: Connection): void {
  db.script(`
    -- What it takes to scroll comes before the words, so that it is read without them.
    CREATE TABLE chunk (
      key INTEGER PRIMARY KEY,
      versionId TEXT NOT NULL REFERENCES version (id),
      ordinal INTEGER NOT NULL,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL CHECK ("end" >= start),
      blocks INTEGER NOT NULL,
      paragraphs INTEGER NOT NULL,
      headings TEXT NOT NULL,
      content TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX chunk_ordinal ON chunk (versionId, ordinal);
    ${neverChanges('chunk')}
  `);
  for (const { id } of db.all<{ id: string }>('SELECT id FROM version')) {
    const content = db.get<{ content: string }>('SELECT content FROM version WHERE id = ?', id)?.content;
    const doc = schema.nodeFromJSON(JSON.parse(content ?? 'null'));
    textChunks(doc).forEach((chunk, ordinal) => {
      insertChunk(db, id, ordinal, chunk);
    });
  }
  db.script('ALTER TABLE version DROP COLUMN content');
}
