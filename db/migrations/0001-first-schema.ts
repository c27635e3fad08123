import type { Connection } from '../connection.ts';
import { neverChanges } from './never-changes.ts';

/** How folded text is cut into words: letters, digits and the marks inside words. */
const words = `tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mc'"`;

/**
 * Schema 1. Columns are named as in the model. Rows with a `deletedAt` are never removed: a value means that they lie in
 * the trash. What must never change is guarded by triggers.
 */
export function firstSchema(db: Connection): void {
  db.script(`
    CREATE TABLE original (
      sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
      mediaType TEXT NOT NULL,
      size INTEGER NOT NULL,
      fileName TEXT NOT NULL,
      addedAt INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- "key" names the row in the search index.
    CREATE TABLE document (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      versionId TEXT NOT NULL REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,
      title TEXT,
      authors TEXT NOT NULL,
      publisher TEXT,
      publishedOn TEXT,
      language TEXT,
      evidence TEXT NOT NULL,
      fileName TEXT NOT NULL,
      mediaType TEXT NOT NULL,
      words INTEGER NOT NULL,
      opening TEXT NOT NULL,
      importedAt INTEGER NOT NULL,
      updatedAt INTEGER NOT NULL,
      deletedAt INTEGER
    ) STRICT;
    CREATE INDEX document_versionId ON document (versionId);

    -- The canonical text of a version is the text of its blocks joined by line feeds.
    CREATE TABLE version (
      id TEXT PRIMARY KEY,
      documentId TEXT NOT NULL REFERENCES document (id) DEFERRABLE INITIALLY DEFERRED,
      originalSha256 TEXT NOT NULL REFERENCES original (sha256),
      textSha256 TEXT NOT NULL CHECK (length(textSha256) = 64),
      extractor TEXT NOT NULL,
      capturedAt INTEGER NOT NULL,
      content TEXT NOT NULL
    ) STRICT;
    CREATE INDEX version_documentId ON version (documentId);
    CREATE INDEX version_originalSha256 ON version (originalSha256);
    CREATE INDEX version_textSha256 ON version (textSha256);

    -- "paragraph" counts the body paragraphs up to this block, from 1.
    CREATE TABLE block (
      key INTEGER PRIMARY KEY,
      versionId TEXT NOT NULL REFERENCES version (id),
      ordinal INTEGER NOT NULL,
      start INTEGER NOT NULL,
      "end" INTEGER NOT NULL CHECK ("end" >= start),
      paragraph INTEGER NOT NULL,
      text TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX block_start ON block (versionId, start);

    CREATE TABLE highlight (
      id TEXT PRIMARY KEY,
      documentId TEXT NOT NULL REFERENCES document (id),
      versionId TEXT NOT NULL REFERENCES version (id),
      start INTEGER NOT NULL CHECK (start >= 0),
      "end" INTEGER NOT NULL CHECK ("end" > start),
      quote TEXT NOT NULL,
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      colour INTEGER NOT NULL CHECK (colour BETWEEN 1 AND 8),
      credibility INTEGER CHECK (credibility BETWEEN 1 AND 6),
      createdAt INTEGER NOT NULL,
      updatedAt INTEGER NOT NULL,
      deletedAt INTEGER
    ) STRICT;
    CREATE INDEX highlight_documentId ON highlight (documentId, start);
    CREATE INDEX highlight_versionId ON highlight (versionId, start);

    CREATE TABLE note (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      highlightId TEXT NOT NULL REFERENCES highlight (id),
      body TEXT NOT NULL,
      revision INTEGER NOT NULL DEFAULT 1,
      createdAt INTEGER NOT NULL,
      updatedAt INTEGER NOT NULL,
      deletedAt INTEGER
    ) STRICT;
    CREATE UNIQUE INDEX note_highlightId ON note (highlightId) WHERE deletedAt IS NULL;

    CREATE TABLE tag (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('actor', 'theme', 'place', 'source', 'event')),
      name TEXT NOT NULL,
      definition TEXT NOT NULL,
      useWhen TEXT NOT NULL,
      notWhen TEXT NOT NULL,
      colour INTEGER CHECK (colour BETWEEN 1 AND 8),
      createdAt INTEGER NOT NULL,
      updatedAt INTEGER NOT NULL,
      deletedAt INTEGER
    ) STRICT;

    CREATE TABLE tag_alias (
      tagId TEXT NOT NULL REFERENCES tag (id),
      name TEXT NOT NULL,
      position INTEGER NOT NULL,
      PRIMARY KEY (tagId, name)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tag_parent (
      tagId TEXT NOT NULL REFERENCES tag (id),
      parentId TEXT NOT NULL REFERENCES tag (id) CHECK (parentId <> tagId),
      position INTEGER NOT NULL,
      PRIMARY KEY (tagId, parentId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX tag_parent_parentId ON tag_parent (parentId);

    CREATE TABLE highlight_tag (
      highlightId TEXT NOT NULL REFERENCES highlight (id),
      tagId TEXT NOT NULL REFERENCES tag (id),
      position INTEGER NOT NULL,
      PRIMARY KEY (highlightId, tagId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX highlight_tag_tagId ON highlight_tag (tagId);

    -- The id that an imported annotation had where it came from.
    CREATE TABLE annotation_source (
      id TEXT PRIMARY KEY,
      highlightId TEXT NOT NULL REFERENCES highlight (id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX annotation_source_highlightId ON annotation_source (highlightId);

    CREATE TABLE preference (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Undo and redo are stacks linked through "below"; each row knows both tops as it left them.
    CREATE TABLE journal (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      commandId TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      label TEXT NOT NULL,
      groupId TEXT,
      target INTEGER REFERENCES journal (seq),
      undoTop INTEGER REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
      redoTop INTEGER REFERENCES journal (seq) DEFERRABLE INITIALLY DEFERRED,
      below INTEGER REFERENCES journal (seq),
      at INTEGER NOT NULL,
      documentIds TEXT NOT NULL,
      result TEXT,
      changes TEXT NOT NULL
    ) STRICT;

    CREATE VIRTUAL TABLE block_fts USING fts5 (text, content = '', contentless_delete = 1, ${words});
    CREATE VIRTUAL TABLE title_fts USING fts5 (text, content = '', contentless_delete = 1, ${words});
    CREATE VIRTUAL TABLE note_fts USING fts5 (text, content = '', contentless_delete = 1, ${words});

    -- Highlights that a user can see: neither they nor their document lie in the trash.
    CREATE VIEW live_highlight AS
      SELECT h.* FROM highlight h
      JOIN document d ON d.id = h.documentId AND d.versionId = h.versionId AND d.deletedAt IS NULL
      WHERE h.deletedAt IS NULL;

    ${['original', 'version', 'block', 'journal'].map(neverChanges).join('\n')}
  `);
}
