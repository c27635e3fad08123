import type { Connection } from '../connection.ts';
import { kindLabel, labelCounts, waitingCount } from './0009-counted.ts';
import { listDocuments } from './0009-listed-documents.ts';

/**
 * Schema 9. Nothing that lists show is counted or sorted while somebody waits. `listed_document` holds what the library's list
 * is sorted by and found by; `document_label` counts what the highlights of a document carry, but for those that have no
 * place in its current text; `label_use` and `library_count` sum that up over the documents outside the trash. Triggers
 * keep all of it right, whatever is done to highlights, tags and documents.
 */
export function keptCountSchema(db: Connection): void {
  // Everything is read once; what is read together lies far apart.
  const cache = db.pragma('cache_size');
  db.pragma('cache_size = -262144');
  db.script(`
    -- "title" is folded for sorting, "words" for finding; "isLive": not in the trash. "highlights": those in the current text,
    -- "toReview": those that wait for a look.
    CREATE TABLE listed_document (
      documentKey INTEGER PRIMARY KEY,
      isLive INTEGER NOT NULL,
      title TEXT NOT NULL,
      date TEXT,
      importedAt INTEGER NOT NULL,
      highlights INTEGER NOT NULL DEFAULT 0,
      toReview INTEGER NOT NULL DEFAULT 0,
      words TEXT NOT NULL
    ) STRICT;
    CREATE INDEX listed_document_title ON listed_document (isLive, title);
    CREATE INDEX listed_document_date ON listed_document (isLive, coalesce(date, ''));
    CREATE INDEX listed_document_dateOrLast ON listed_document (isLive, coalesce(date, '~'));
    CREATE INDEX listed_document_importedAt ON listed_document (isLive, importedAt);
    CREATE INDEX listed_document_highlights ON listed_document (isLive, highlights);

    -- Beside marks and tags, document_label counts all highlights of a document (0) and those with a tag of a kind (-1 to -5).
    CREATE TABLE label_use (
      label INTEGER PRIMARY KEY,
      highlights INTEGER NOT NULL,
      documents INTEGER NOT NULL
    ) STRICT;

    -- Holds a row while a tag is put on very many highlights, or taken off: they are counted together and not one by one.
    CREATE TABLE counted_together (isOn INTEGER PRIMARY KEY) STRICT;

    CREATE TABLE library_count (name TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT, WITHOUT ROWID;

    ${['made', 'unmarked', 'marked', 'hidden', 'shown', 'gone', 'tagged', 'untagged']
      .map((name) => `DROP TRIGGER label_${name};`)
      .join('\n')}
    DELETE FROM document_label;
    INSERT INTO document_label (documentKey, label, highlights) ${labelCounts()};
    INSERT INTO listed_document (documentKey, isLive, title, date, importedAt, highlights, toReview, words)
      SELECT d.key, d.deletedAt IS NULL, ${plainTitle('d')}, ${dateOf('d')}, d.importedAt, coalesce(l.highlights, 0), 0,
        ${plainTitle('d')}
      FROM document d LEFT JOIN document_label l ON l.documentKey = d.key AND l.label = 0;
    UPDATE listed_document SET toReview = w.count FROM (${waitingCount()}) w
      WHERE w.documentKey = listed_document.documentKey;
    INSERT INTO label_use (label, highlights, documents)
      SELECT l.label, sum(l.highlights), count(*) FROM document_label l
      JOIN listed_document d ON d.documentKey = l.documentKey AND d.isLive = 1 GROUP BY l.label;
    INSERT INTO library_count (name, count)
      SELECT 'documents', count(*) FROM document WHERE deletedAt IS NULL
      UNION ALL SELECT 'tags', count(*) FROM tag WHERE deletedAt IS NULL
      UNION ALL SELECT 'toCheck', count(*) FROM document WHERE needsCheck = 1 AND deletedAt IS NULL
      UNION ALL SELECT 'toReview', coalesce(sum(toReview), 0) FROM listed_document WHERE isLive = 1
      ${trashed.map((table) => `UNION ALL SELECT 'trash ${table}', count(*) FROM ${table} WHERE deletedAt > 0`).join('\n')};
    ${highlightTriggers}
    ${tagTriggers}
    ${documentTriggers}
    ${sumTriggers}
    ${trashed.map(trashTriggers).join('\n')}
    ${makeJournalTrigger()}
  `);
  listDocuments(db);
  db.pragma(`cache_size = ${String(cache)}`);
}

type RowName = 'OLD' | 'NEW';

const trashed = ['document', 'highlight', 'note', 'tag'];

/** What a document is sorted by until its title is folded. */
function plainTitle(row: string): string {
  return `lower(coalesce(nullif(${row}.title, ''), nullif(substr(${row}.opening, 1, 80), ''), ${row}.fileName))`;
}

function dateOf(row: string): string {
  return `coalesce(${row}.publishedOn, ${row}.dateEstimate ->> 'on')`;
}

const versionOf = (row: RowName) => `(SELECT d.versionId FROM document d WHERE d.id = ${row}.documentId)`;
const keyOf = (row: RowName) => `(SELECT d.key FROM document d WHERE d.id = ${row}.documentId)`;
/** Whether a highlight stands in the current text. */
const stands = (row: RowName) => `(${row}.deletedAt IS NULL AND ${row}.versionId = ${versionOf(row)})`;
const waits = (row: RowName) =>
  `(${row}.deletedAt IS NULL AND (${row}.formerQuote IS NOT NULL OR ${row}.versionId <> ${versionOf(row)}))`;

/** All labels of a highlight, each once. */
const labelsOf = (row: RowName) => `
  SELECT 0 AS label UNION ALL SELECT ${row}.colour
  UNION ALL SELECT n.number FROM highlight_tag x JOIN tag_number n ON n.tagId = x.tagId WHERE x.highlightId = ${row}.id
  UNION ALL SELECT DISTINCT ${kindLabel('t.kind')} FROM highlight_tag x JOIN tag t ON t.id = x.tagId
    WHERE x.highlightId = ${row}.id`;

/** Statements that count a highlight under some labels of a document, or no more. */
function count(document: string, labels: string, by: 1 | -1): string {
  if (by === 1) {
    return `INSERT INTO document_label (documentKey, label, highlights)
      SELECT ${document}, label, 1 FROM (${labels}) WHERE TRUE
      ON CONFLICT (documentKey, label) DO UPDATE SET highlights = highlights + 1;`;
  }
  return `UPDATE document_label SET highlights = highlights - 1 WHERE documentKey = ${document} AND label IN (${labels});
    DELETE FROM document_label WHERE documentKey = ${document} AND label IN (${labels}) AND highlights <= 0;`;
}

const wait = (row: RowName, by: 1 | -1) =>
  `UPDATE listed_document SET toReview = toReview + ${by} WHERE documentKey = ${keyOf(row)};`;

const highlightTriggers = `
  CREATE TRIGGER count_made AFTER INSERT ON highlight WHEN ${stands('NEW')} BEGIN
    ${count(keyOf('NEW'), labelsOf('NEW'), 1)}
  END;
  CREATE TRIGGER count_hidden AFTER UPDATE OF deletedAt, versionId ON highlight
  WHEN ${stands('OLD')} AND NOT ${stands('NEW')} BEGIN
    ${count(keyOf('OLD'), labelsOf('OLD'), -1)}
  END;
  CREATE TRIGGER count_shown AFTER UPDATE OF deletedAt, versionId ON highlight
  WHEN ${stands('NEW')} AND NOT ${stands('OLD')} BEGIN
    ${count(keyOf('NEW'), labelsOf('NEW'), 1)}
  END;
  CREATE TRIGGER count_recoloured AFTER UPDATE OF colour ON highlight
  WHEN OLD.colour <> NEW.colour AND ${stands('NEW')} AND ${stands('OLD')} BEGIN
    ${count(keyOf('OLD'), 'SELECT OLD.colour AS label', -1)}
    ${count(keyOf('NEW'), 'SELECT NEW.colour AS label', 1)}
  END;
  CREATE TRIGGER count_gone AFTER DELETE ON highlight WHEN ${stands('OLD')} BEGIN
    ${count(keyOf('OLD'), labelsOf('OLD'), -1)}
  END;
  CREATE TRIGGER count_waiting_made AFTER INSERT ON highlight WHEN ${waits('NEW')} BEGIN
    ${wait('NEW', 1)}
  END;
  CREATE TRIGGER count_waiting AFTER UPDATE OF deletedAt, versionId, formerQuote ON highlight
  WHEN ${waits('NEW')} AND NOT ${waits('OLD')} BEGIN
    ${wait('NEW', 1)}
  END;
  CREATE TRIGGER count_settled AFTER UPDATE OF deletedAt, versionId, formerQuote ON highlight
  WHEN ${waits('OLD')} AND NOT ${waits('NEW')} BEGIN
    ${wait('OLD', -1)}
  END;
  CREATE TRIGGER count_waiting_gone AFTER DELETE ON highlight WHEN ${waits('OLD')} BEGIN
    ${wait('OLD', -1)}
  END;
`;

const oneByOne = 'NOT EXISTS (SELECT 1 FROM counted_together)';

const tagged = (row: RowName) => `(SELECT d.key FROM highlight h
  JOIN document d ON d.id = h.documentId AND d.versionId = h.versionId
  WHERE h.id = ${row}.highlightId AND h.deletedAt IS NULL)`;
/** A tag's label, and that of its kind unless another tag of the kind is on the same highlight. */
const ofTag = (row: RowName) => `SELECT number AS label FROM tag_number WHERE tagId = ${row}.tagId
  UNION ALL SELECT ${kindLabel('t.kind')} FROM tag t WHERE t.id = ${row}.tagId AND NOT EXISTS (
    SELECT 1 FROM highlight_tag x JOIN tag o ON o.id = x.tagId
    WHERE x.highlightId = ${row}.highlightId AND x.tagId <> ${row}.tagId AND o.kind = t.kind)`;

const tagTriggers = `
  CREATE TRIGGER count_tagged AFTER INSERT ON highlight_tag WHEN ${oneByOne} AND ${tagged('NEW')} IS NOT NULL BEGIN
    ${count(tagged('NEW'), ofTag('NEW'), 1)}
  END;
  CREATE TRIGGER count_untagged AFTER DELETE ON highlight_tag WHEN ${oneByOne} AND ${tagged('OLD')} IS NOT NULL BEGIN
    ${count(tagged('OLD'), ofTag('OLD'), -1)}
  END;
  CREATE TRIGGER count_kind AFTER UPDATE OF kind ON tag WHEN NEW.kind <> OLD.kind BEGIN
    DELETE FROM document_label WHERE label IN (${kindLabel('OLD.kind')}, ${kindLabel('NEW.kind')})
      AND documentKey IN (SELECT l.documentKey FROM document_label l JOIN tag_number n ON n.number = l.label WHERE n.tagId = NEW.id);
    INSERT INTO document_label (documentKey, label, highlights)
      SELECT d.key, ${kindLabel('t.kind')}, count(DISTINCT h.id)
      FROM tag_number n JOIN document_label l ON l.label = n.number JOIN document d ON d.key = l.documentKey
      JOIN highlight h ON h.documentId = d.id AND h.versionId = d.versionId AND h.deletedAt IS NULL
      JOIN highlight_tag x ON x.highlightId = h.id JOIN tag t ON t.id = x.tagId AND t.kind IN (OLD.kind, NEW.kind)
      WHERE n.tagId = NEW.id GROUP BY d.key, t.kind;
  END;
`;

const documentTriggers = `
  CREATE TRIGGER list_made AFTER INSERT ON document BEGIN
    INSERT INTO listed_document (documentKey, isLive, title, date, importedAt, words)
      VALUES (NEW.key, NEW.deletedAt IS NULL, ${plainTitle('NEW')}, ${dateOf('NEW')}, NEW.importedAt, ${plainTitle('NEW')});
  END;
  CREATE TRIGGER list_dated AFTER UPDATE OF publishedOn, dateEstimate ON document BEGIN
    UPDATE listed_document SET date = ${dateOf('NEW')} WHERE documentKey = NEW.key;
  END;
  -- What its labels count is taken out of the sums as long as it is listed, and put into them once it is.
  CREATE TRIGGER list_hidden AFTER UPDATE OF deletedAt ON document
  WHEN OLD.deletedAt IS NULL AND NEW.deletedAt IS NOT NULL BEGIN
    UPDATE label_use SET highlights = label_use.highlights - l.highlights, documents = documents - 1
      FROM document_label l WHERE l.documentKey = OLD.key AND l.label = label_use.label;
    UPDATE listed_document SET isLive = 0 WHERE documentKey = OLD.key;
  END;
  CREATE TRIGGER list_shown AFTER UPDATE OF deletedAt ON document
  WHEN OLD.deletedAt IS NOT NULL AND NEW.deletedAt IS NULL BEGIN
    INSERT INTO label_use (label, highlights, documents)
      SELECT label, highlights, 1 FROM document_label WHERE documentKey = NEW.key
      ON CONFLICT (label) DO UPDATE SET highlights = highlights + excluded.highlights, documents = documents + 1;
    UPDATE listed_document SET isLive = 1 WHERE documentKey = NEW.key;
  END;
  CREATE TRIGGER list_gone AFTER DELETE ON document BEGIN
    DELETE FROM document_label WHERE documentKey = OLD.key;
    DELETE FROM listed_document WHERE documentKey = OLD.key;
  END;
  CREATE TRIGGER count_version AFTER UPDATE OF versionId ON document WHEN OLD.versionId <> NEW.versionId BEGIN
    DELETE FROM document_label WHERE documentKey = NEW.key;
    INSERT INTO document_label (documentKey, label, highlights) ${labelCounts('d.id = NEW.id')};
    UPDATE listed_document SET toReview = coalesce((SELECT w.count FROM (${waitingCount('d.id = NEW.id')}) w), 0)
      WHERE documentKey = NEW.key;
  END;
`;

const isListed = (row: RowName) =>
  `(SELECT isLive FROM listed_document WHERE documentKey = ${row}.documentKey) = 1`;

const add = (name: string, by: string) =>
  `UPDATE library_count SET count = count + (${by}) WHERE name = '${name}';`;

const sumTriggers = `
  CREATE TRIGGER sum_label_made AFTER INSERT ON document_label WHEN ${oneByOne} AND ${isListed('NEW')} BEGIN
    INSERT INTO label_use (label, highlights, documents) VALUES (NEW.label, NEW.highlights, 1)
      ON CONFLICT (label) DO UPDATE SET highlights = highlights + NEW.highlights, documents = documents + 1;
  END;
  CREATE TRIGGER sum_label_changed AFTER UPDATE OF highlights ON document_label WHEN ${oneByOne} AND ${isListed('NEW')} BEGIN
    UPDATE label_use SET highlights = highlights + NEW.highlights - OLD.highlights WHERE label = NEW.label;
  END;
  CREATE TRIGGER sum_label_gone AFTER DELETE ON document_label WHEN ${oneByOne} AND ${isListed('OLD')} BEGIN
    UPDATE label_use SET highlights = highlights - OLD.highlights, documents = documents - 1 WHERE label = OLD.label;
  END;
  CREATE TRIGGER list_label_made AFTER INSERT ON document_label WHEN NEW.label = 0 BEGIN
    UPDATE listed_document SET highlights = NEW.highlights WHERE documentKey = NEW.documentKey;
  END;
  CREATE TRIGGER list_label_changed AFTER UPDATE OF highlights ON document_label WHEN NEW.label = 0 BEGIN
    UPDATE listed_document SET highlights = NEW.highlights WHERE documentKey = NEW.documentKey;
  END;
  CREATE TRIGGER list_label_gone AFTER DELETE ON document_label WHEN OLD.label = 0 BEGIN
    UPDATE listed_document SET highlights = 0 WHERE documentKey = OLD.documentKey;
  END;
  CREATE TRIGGER sum_document_made AFTER INSERT ON listed_document BEGIN
    ${add('documents', 'NEW.isLive')}
  END;
  CREATE TRIGGER sum_document_changed AFTER UPDATE OF isLive, toReview ON listed_document BEGIN
    ${add('documents', 'NEW.isLive - OLD.isLive')}
    ${add('toReview', 'NEW.isLive * NEW.toReview - OLD.isLive * OLD.toReview')}
  END;
  CREATE TRIGGER sum_document_gone AFTER DELETE ON listed_document BEGIN
    ${add('documents', '-OLD.isLive')}
    ${add('toReview', '-OLD.isLive * OLD.toReview')}
  END;
  CREATE TRIGGER sum_check_made AFTER INSERT ON document WHEN ${isUnchecked('NEW')} BEGIN ${add('toCheck', '1')} END;
  CREATE TRIGGER sum_check_changed AFTER UPDATE OF needsCheck, deletedAt ON document BEGIN
    ${add('toCheck', `${isUnchecked('NEW')} - ${isUnchecked('OLD')}`)}
  END;
  CREATE TRIGGER sum_check_gone AFTER DELETE ON document WHEN ${isUnchecked('OLD')} BEGIN ${add('toCheck', '-1')} END;
  CREATE TRIGGER sum_tag_made AFTER INSERT ON tag WHEN NEW.deletedAt IS NULL BEGIN ${add('tags', '1')} END;
  CREATE TRIGGER sum_tag_changed AFTER UPDATE OF deletedAt ON tag BEGIN
    ${add('tags', '(NEW.deletedAt IS NULL) - (OLD.deletedAt IS NULL)')}
  END;
  CREATE TRIGGER sum_tag_gone AFTER DELETE ON tag WHEN OLD.deletedAt IS NULL BEGIN ${add('tags', '-1')} END;
`;

const keptColumns = (row: RowName) =>
  [
    'seq',
    'commandId',
    'kind',
    'label',
    'groupId',
    'target',
    'undoTop',
    'redoTop',
    'below',
    'at',
    'documentIds',
  ]
    .map((column) => `${row}.${column}`)
    .join(', ');

/** An entry may lose changes, as before; as a change may be of many highlights, its text gets shorter and not its list. */
function makeJournalTrigger(): string {
  return `
  DROP TRIGGER journal_no_update;
  CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal
  WHEN length(NEW.changes) >= length(OLD.changes) OR NEW.result IS NOT NULL
    OR (${keptColumns('NEW')}) IS NOT (${keptColumns('OLD')})
  BEGIN SELECT RAISE(ABORT, 'journal rows never change'); END;`;
}

function isUnchecked(row: RowName): string {
  return `(${row}.needsCheck IS 1 AND ${row}.deletedAt IS NULL)`;
}

function trashTriggers(table: string): string {
  const lies = (row: RowName) => `(coalesce(${row}.deletedAt, 0) > 0)`;
  return `
  CREATE TRIGGER trash_${table}_made AFTER INSERT ON ${table} WHEN ${lies('NEW')} BEGIN
    ${add(`trash ${table}`, '1')}
  END;
  CREATE TRIGGER trash_${table}_changed AFTER UPDATE OF deletedAt ON ${table} WHEN ${lies('NEW')} <> ${lies('OLD')} BEGIN
    ${add(`trash ${table}`, `${lies('NEW')} - ${lies('OLD')}`)}
  END;
  CREATE TRIGGER trash_${table}_gone AFTER DELETE ON ${table} WHEN ${lies('OLD')} BEGIN
    ${add(`trash ${table}`, '-1')}
  END;`;
}
