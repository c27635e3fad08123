import type { Connection } from '../connection.ts';
import { indexAll } from '../search/index-texts.ts';

/** What is indexed is folded and cut into words already: letters and digits with a space between two words. */
const words = "content = '', contentless_delete = 1, tokenize = 'ascii'";

/**
 * Schema 7. The search index holds `indexedForm` of what it indexes. Beside paragraphs, titles and notes it knows which
 * documents hold a word, which words there are, and what the highlights of a document carry, so that nothing is counted one
 * by one while somebody types.
 */
export function searchSchema(db: Connection): void {
  db.script(`
    DROP TABLE block_fts;
    DROP TABLE title_fts;
    DROP TABLE note_fts;
    CREATE VIRTUAL TABLE block_fts USING fts5 (text, ${words});
    CREATE VIRTUAL TABLE title_fts USING fts5 (text, ${words});
    CREATE VIRTUAL TABLE note_fts USING fts5 (text, ${words});

    -- Which documents hold a word, in the title or in the text of the current version. The row is "at" of indexed_text.
    CREATE VIRTUAL TABLE text_fts USING fts5 (text, detail = none, prefix = '1 2 3', ${words});

    -- One row a document: what searches are narrowed by, folded. "at" and "last" are the first and the last block of its
    -- current version, so that later texts have higher numbers.
    CREATE TABLE indexed_text (
      at INTEGER PRIMARY KEY,
      last INTEGER NOT NULL,
      documentKey INTEGER NOT NULL UNIQUE,
      isLive INTEGER NOT NULL,
      title TEXT NOT NULL,
      publisher TEXT NOT NULL,
      authors TEXT NOT NULL,
      language TEXT NOT NULL,
      date TEXT
    ) STRICT;

    -- Every word of texts, titles and notes, for those who know a part of it only.
    CREATE TABLE indexed_word (key INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;
    CREATE VIRTUAL TABLE word_fts USING fts5 (word, content = '', contentless_delete = 1, tokenize = 'trigram');

    -- What the highlights of a document carry, and how many of them: marks are 1 to 8, tags are numbered from 9 on.
    CREATE TABLE tag_number (number INTEGER PRIMARY KEY, tagId TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE document_label (
      documentKey INTEGER NOT NULL,
      label INTEGER NOT NULL,
      highlights INTEGER NOT NULL,
      PRIMARY KEY (documentKey, label)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX document_label_label ON document_label (label, documentKey);

    INSERT INTO tag_number (number, tagId) SELECT 8 + row_number() OVER (ORDER BY id), id FROM tag;
    INSERT INTO document_label (documentKey, label, highlights)
      SELECT d.key, h.colour, count(*) FROM highlight h JOIN document d ON d.id = h.documentId
      WHERE h.deletedAt IS NULL GROUP BY d.key, h.colour
      UNION ALL
      SELECT d.key, n.number, count(*) FROM highlight h JOIN document d ON d.id = h.documentId
      JOIN highlight_tag x ON x.highlightId = h.id JOIN tag_number n ON n.tagId = x.tagId
      WHERE h.deletedAt IS NULL GROUP BY d.key, n.number;
    ${labelTriggers}
  `);
  indexAll(db);
}

const keyOf = (highlight: string) =>
  `(SELECT d.key FROM highlight h JOIN document d ON d.id = h.documentId WHERE h.id = ${highlight})`;
const isLive = (highlight: string) =>
  `EXISTS (SELECT 1 FROM highlight h WHERE h.id = ${highlight} AND h.deletedAt IS NULL)`;

/** Statements that add one to what a document's labels count, or take one away. */
function count(document: string, labels: string, by: 1 | -1): string {
  if (by === 1) {
    return `INSERT INTO document_label (documentKey, label, highlights)
      SELECT ${document}, label, 1 FROM (${labels}) WHERE TRUE
      ON CONFLICT (documentKey, label) DO UPDATE SET highlights = highlights + 1;`;
  }
  return `UPDATE document_label SET highlights = highlights - 1
      WHERE documentKey = ${document} AND label IN (${labels});
    DELETE FROM document_label
      WHERE documentKey = ${document} AND label IN (${labels}) AND highlights <= 0;`;
}

const mark = (row: 'OLD' | 'NEW') => `SELECT ${row}.colour AS label`;
const tagsOf = (row: 'OLD' | 'NEW') =>
  `SELECT n.number AS label FROM highlight_tag x JOIN tag_number n ON n.tagId = x.tagId WHERE x.highlightId = ${row}.id`;
const tag = (row: 'OLD' | 'NEW') => `SELECT number AS label FROM tag_number WHERE tagId = ${row}.tagId`;
const documentOf = (row: 'OLD' | 'NEW') => `(SELECT key FROM document WHERE id = ${row}.documentId)`;

const labelTriggers = `
  CREATE TRIGGER label_tag_made AFTER INSERT ON tag BEGIN
    INSERT OR IGNORE INTO tag_number (number, tagId)
      SELECT coalesce(max(number), 8) + 1, NEW.id FROM tag_number;
  END;
  CREATE TRIGGER label_made AFTER INSERT ON highlight WHEN NEW.deletedAt IS NULL BEGIN
    ${count(documentOf('NEW'), mark('NEW'), 1)}
  END;
  CREATE TRIGGER label_unmarked AFTER UPDATE OF colour, deletedAt ON highlight
  WHEN OLD.deletedAt IS NULL AND (NEW.deletedAt IS NOT NULL OR NEW.colour <> OLD.colour) BEGIN
    ${count(documentOf('OLD'), mark('OLD'), -1)}
  END;
  CREATE TRIGGER label_marked AFTER UPDATE OF colour, deletedAt ON highlight
  WHEN NEW.deletedAt IS NULL AND (OLD.deletedAt IS NOT NULL OR NEW.colour <> OLD.colour) BEGIN
    ${count(documentOf('NEW'), mark('NEW'), 1)}
  END;
  CREATE TRIGGER label_hidden AFTER UPDATE OF deletedAt ON highlight
  WHEN OLD.deletedAt IS NULL AND NEW.deletedAt IS NOT NULL BEGIN
    ${count(documentOf('OLD'), tagsOf('OLD'), -1)}
  END;
  CREATE TRIGGER label_shown AFTER UPDATE OF deletedAt ON highlight
  WHEN OLD.deletedAt IS NOT NULL AND NEW.deletedAt IS NULL BEGIN
    ${count(documentOf('NEW'), tagsOf('NEW'), 1)}
  END;
  CREATE TRIGGER label_gone AFTER DELETE ON highlight WHEN OLD.deletedAt IS NULL BEGIN
    ${count(documentOf('OLD'), mark('OLD'), -1)}
  END;
  CREATE TRIGGER label_tagged AFTER INSERT ON highlight_tag WHEN ${isLive('NEW.highlightId')} BEGIN
    ${count(keyOf('NEW.highlightId'), tag('NEW'), 1)}
  END;
  CREATE TRIGGER label_untagged AFTER DELETE ON highlight_tag WHEN ${isLive('OLD.highlightId')} BEGIN
    ${count(keyOf('OLD.highlightId'), tag('OLD'), -1)}
  END;
`;
