import type { Connection } from '../connection.ts';

/**
 * Schema 6. What the codebook knows of names: phrases that hold a name and mean something else, what a shared name means,
 * what single mentions mean, words that are no names; and searches and texts of a dossier that the analyst keeps.
 */
export function nameSchema(db: Connection): void {
  db.script(`
    ALTER TABLE tag ADD COLUMN example TEXT;

    -- Phrases in which a name of the tag means something else.
    CREATE TABLE tag_exception (
      tagId TEXT NOT NULL REFERENCES tag (id),
      phrase TEXT NOT NULL,
      position INTEGER NOT NULL,
      PRIMARY KEY (tagId, phrase)
    ) STRICT, WITHOUT ROWID;

    -- Which tag a name that several tags share means by default. The name is folded.
    CREATE TABLE name_meaning (
      name TEXT PRIMARY KEY,
      tagId TEXT NOT NULL REFERENCES tag (id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX name_meaning_tagId ON name_meaning (tagId);

    -- What the analyst said that a mention means; without a tag, that it is none. Known by its words and those around it, as
    -- a highlight is, so that it holds in later versions of the document too.
    CREATE TABLE mention_choice (
      documentId TEXT NOT NULL REFERENCES document (id),
      prefix TEXT NOT NULL,
      quote TEXT NOT NULL,
      suffix TEXT NOT NULL,
      tagId TEXT REFERENCES tag (id),
      PRIMARY KEY (documentId, prefix, quote, suffix)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX mention_choice_tagId ON mention_choice (tagId);

    -- Proposed names that the analyst did not want. Folded.
    CREATE TABLE dismissed_name (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

    CREATE TABLE saved_search (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      query TEXT NOT NULL,
      position INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- The analyst's own texts in a tag's dossier.
    CREATE TABLE dossier_text (
      id TEXT PRIMARY KEY,
      tagId TEXT NOT NULL REFERENCES tag (id),
      heading TEXT NOT NULL,
      body TEXT NOT NULL,
      position INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX dossier_text_tagId ON dossier_text (tagId);
  `);
}
