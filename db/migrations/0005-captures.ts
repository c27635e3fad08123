import type { Connection } from '../connection.ts';
import { neverChanges } from './never-changes.ts';

/**
 * Schema 5. A version knows how it was made and which parts of its source are not in its text; a highlight that came from
 * an earlier version knows its words there and how certain its place is. Columns that the journal keeps are null where
 * they are empty, as they are in the rows that it holds of before.
 */
export function captureSchema(db: Connection): void {
  db.script(`
    ${['updatedOn', 'url', 'standfirst', 'captions', 'section', 'siteTags', 'dateEstimate']
      .map((column) => `ALTER TABLE document ADD COLUMN ${column} TEXT;`)
      .join('\n')}
    ALTER TABLE document ADD COLUMN isPartial INTEGER;
    ALTER TABLE document ADD COLUMN needsCheck INTEGER;
    CREATE INDEX document_needsCheck ON document (importedAt) WHERE needsCheck = 1;
    CREATE INDEX document_url ON document (url) WHERE url IS NOT NULL;

    ALTER TABLE version ADD COLUMN madeBy TEXT NOT NULL DEFAULT 'import'
      CHECK (madeBy IN ('import', 'clean-up', 'correction', 'encoding'));
    ALTER TABLE version ADD COLUMN basedOn TEXT REFERENCES version (id);
    ALTER TABLE version ADD COLUMN encoding TEXT;
    ALTER TABLE version ADD COLUMN pages TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE version ADD COLUMN otherDates TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE version ADD COLUMN lines TEXT;

    -- The parts of a version's source that are not in its text, in the source's order. "before": blocks of the text before it.
    CREATE TABLE set_aside (
      versionId TEXT NOT NULL REFERENCES version (id),
      ordinal INTEGER NOT NULL,
      before INTEGER NOT NULL,
      line INTEGER,
      fate TEXT NOT NULL,
      block TEXT NOT NULL,
      PRIMARY KEY (versionId, ordinal)
    ) STRICT, WITHOUT ROWID;
    ${neverChanges('set_aside')}
    DROP TRIGGER set_aside_no_delete;
    CREATE TRIGGER set_aside_no_delete BEFORE DELETE ON set_aside
    WHEN EXISTS (SELECT 1 FROM version v JOIN document d ON d.id = v.documentId WHERE v.id = OLD.versionId)
    BEGIN SELECT RAISE(ABORT, 'set_aside rows never change'); END;

    -- Bands of a version's MinHash: versions that share one have nearly the same text.
    CREATE TABLE text_band (
      band INTEGER NOT NULL,
      versionId TEXT NOT NULL REFERENCES version (id),
      PRIMARY KEY (band, versionId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX text_band_versionId ON text_band (versionId);

    -- What the analyst wants of a site's pages: a reason for removal, or one text, is kept or dropped.
    CREATE TABLE site_choice (
      site TEXT NOT NULL,
      part TEXT NOT NULL,
      keep INTEGER NOT NULL,
      PRIMARY KEY (site, part)
    ) STRICT, WITHOUT ROWID;

    -- The import queue: files that were handed over, and what came of them. The bytes are among the originals.
    CREATE TABLE import_job (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      batchId TEXT NOT NULL,
      documentId TEXT NOT NULL,
      fileName TEXT NOT NULL,
      name TEXT NOT NULL,
      depth INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      size INTEGER NOT NULL,
      encoding TEXT,
      beginnings INTEGER NOT NULL DEFAULT 0,
      stage TEXT NOT NULL CHECK (stage IN ('waiting', 'paused', 'cancelled', 'unpacked', 'done')),
      outcome TEXT
    ) STRICT;
    CREATE INDEX import_job_stage ON import_job (stage, key);
    CREATE INDEX import_job_sha256 ON import_job (sha256);

    ALTER TABLE highlight ADD COLUMN formerQuote TEXT;
    ALTER TABLE highlight ADD COLUMN confidence REAL;

    -- Highlights that wait for a look: those whose words have changed ("formerQuote"), and those that have no certain place
    -- in their document's current version and stay on the version that they were made on.
    CREATE INDEX highlight_formerQuote ON highlight (documentId) WHERE formerQuote IS NOT NULL;
    CREATE VIEW uncertain_highlight AS
      SELECT h.*, d.versionId <> h.versionId AS isLost FROM highlight h
      JOIN document d ON d.id = h.documentId AND d.deletedAt IS NULL
      WHERE h.deletedAt IS NULL AND (h.formerQuote IS NOT NULL OR h.versionId <> d.versionId);
  `);
}
