import { indexedForm, indexedWords } from '../../core/text/indexed-form.ts';
import type { ReadableDb, SqlValue, TextToIndex } from '../sql.ts';

/** What keeps the search index: it is no part of the library's history. */
export interface IndexDb extends ReadableDb {
  run(sql: string, ...parameters: SqlValue[]): void;
}

/** Puts a block into the index. */
export function indexBlock(db: IndexDb, key: number, text: string, form = indexedForm(text)): void {
  db.run('INSERT INTO block_fts (rowid, text) VALUES (?, ?)', key, form);
}

/** Puts the texts of versions into the index, and the documents that have them now. */
export function indexTexts(db: IndexDb, texts: readonly TextToIndex[]): void {
  if (texts.length === 0) return;
  const words = texts.map(({ blocks }) => blocks.map(({ text }) => indexedWords(text).words));
  const wordsOf = new Map(texts.map(({ versionId }, i) => [versionId, words[i] ?? []]));
  const current = db.all<DocumentRow>(
    `${documentRow} WHERE d.versionId IN (SELECT value FROM json_each(?))`,
    JSON.stringify([...wordsOf.keys()]),
  );
  // One that is known has been indexed with its document's row.
  const isKnown = ({ key }: DocumentRow) =>
    db.get('SELECT 1 FROM indexed_text WHERE documentKey = ?', key) !== undefined;
  const fresh = current.flatMap((row) => {
    if (isKnown(row)) return [];
    const title = indexedForm(row.title ?? '');
    const own = new Set(title === '' ? [] : title.split(' '));
    for (const block of wordsOf.get(row.versionId) ?? []) for (const word of block) own.add(word);
    return { ...row, title, words: [...own] };
  });
  indexWords(db, new Set(fresh.flatMap((row) => row.words)));
  storeFacts(db, fresh);
  for (const row of fresh) insertText(db, row, row.words);
  texts.forEach(({ blocks }, i) => {
    blocks.forEach(({ key, text }, k) => {
      indexBlock(db, key, text, words[i]?.[k]?.join(' '));
    });
  });
}

function insertText(
  db: IndexDb,
  { at, key, title }: Pick<DocumentRow, 'at' | 'key' | 'title'>,
  words: readonly string[],
): void {
  db.run('INSERT OR REPLACE INTO text_fts (rowid, text) VALUES (?, ?)', at, words.join(' '));
  db.run('INSERT OR REPLACE INTO title_fts (rowid, text) VALUES (?, ?)', key, title);
}

/** Puts a note into the index, or what has become of it. */
export function indexNote(db: IndexDb, id: string): void {
  const note = db.get<{ key: number; body: string }>('SELECT key, body FROM note WHERE id = ?', id);
  if (!note) return;
  const { words } = indexedWords(note.body);
  indexWords(db, new Set(words));
  db.run('INSERT OR REPLACE INTO note_fts (rowid, text) VALUES (?, ?)', note.key, words.join(' '));
}

interface DocumentRow {
  readonly key: number;
  readonly versionId: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly authors: string;
  readonly language: string | null;
  readonly date: string | null;
  readonly isLive: number;
  readonly at: number | null;
  readonly last: number | null;
}

const documentRow = `
  SELECT d.key, d.versionId, d.title, d.publisher, d.authors, d.language, d.deletedAt IS NULL AS isLive,
    coalesce(d.publishedOn, d.dateEstimate ->> 'on') AS date,
    (SELECT b.key FROM block b WHERE b.versionId = d.versionId ORDER BY b.start LIMIT 1) AS at,
    (SELECT b.key FROM block b WHERE b.versionId = d.versionId ORDER BY b.start DESC LIMIT 1) AS last
  FROM document d`;

/**
 * Brings the index up to date with a document. Its text is indexed anew only if it or the title has become another. Does
 * nothing for one whose text is not stored yet.
 */
export function indexDocument(db: IndexDb, id: string): void {
  const row = db.get<DocumentRow>(`${documentRow} WHERE d.id = ?`, id);
  if (row) indexRow(db, row);
}

function indexRow(db: IndexDb, row: DocumentRow): void {
  const { key, at, last } = row;
  if (at === null || last === null) return;
  const title = indexedForm(row.title ?? '');
  const known = db.get<{ at: number; title: string }>(
    'SELECT at, title FROM indexed_text WHERE documentKey = ?',
    key,
  );
  if (!known || known.at !== at || known.title !== title) {
    if (known) db.run('DELETE FROM text_fts WHERE rowid = ?', known.at);
    const words = wordsOfText(db, at, last, title);
    indexWords(db, words);
    insertText(db, { at, key, title }, [...words]);
  }
  db.run('DELETE FROM indexed_text WHERE documentKey = ?', key);
  storeFacts(db, [{ ...row, title }]);
}

function storeFacts(db: IndexDb, rows: readonly DocumentRow[]): void {
  const facts = rows.map((row) => {
    const authors: unknown = JSON.parse(row.authors);
    return {
      ...row,
      publisher: indexedForm(row.publisher ?? ''),
      authors: Array.isArray(authors) ? authors.map((author) => indexedForm(String(author))).join(' | ') : '',
      language: (row.language ?? '').toLowerCase(),
    };
  });
  const columns = ['at', 'last', 'key', 'isLive', 'title', 'publisher', 'authors', 'language', 'date'];
  db.run(
    `INSERT INTO indexed_text (at, last, documentKey, isLive, title, publisher, authors, language, date)
     SELECT ${columns.map((column) => `value ->> '${column}'`).join(', ')} FROM json_each(?)`,
    JSON.stringify(facts),
  );
}

/** The words of a text and its title, each once. */
function wordsOfText(db: IndexDb, at: number, last: number, title: string): Set<string> {
  const words = new Set(title === '' ? [] : title.split(' '));
  const blocks = db.all<{ text: string }>('SELECT text FROM block WHERE key BETWEEN ? AND ?', at, last);
  for (const { text } of blocks) for (const word of indexedWords(text).words) words.add(word);
  return words;
}

/** A part of a word is looked for by three letters of it at least. */
const shortestPart = 3;

/** Notes that there are these words. */
function indexWords(db: IndexDb, words: ReadonlySet<string>): void {
  const last = db.get<{ key: number | null }>('SELECT max(key) AS key FROM indexed_word')?.key ?? 0;
  db.run(
    `INSERT INTO indexed_word (word) SELECT value FROM json_each(?)
     WHERE value NOT IN (SELECT word FROM indexed_word)`,
    JSON.stringify([...words]),
  );
  db.run(
    `INSERT INTO word_fts (rowid, word)
     SELECT key, word FROM indexed_word WHERE key > ? AND length(word) >= ${shortestPart}`,
    last,
  );
}

/** How many rows are indexed by one statement where all are. */
const atOnce = 500;

/** Makes the index of a library that has none. */
export function indexAll(db: IndexDb): void {
  inTurns<{ key: number; text: string }>(db, 'SELECT key, text FROM block', (blocks) =>
    insertForms(db, 'block_fts', blocks),
  );
  inTurns<{ key: number; text: string }>(db, 'SELECT key, body AS text FROM note', (notes) => {
    insertForms(db, 'note_fts', notes);
    indexWords(db, new Set(notes.flatMap(({ text }) => indexedWords(text).words)));
  });
  inTurns<DocumentRow>(db, documentRow, (rows) => {
    const stored = rows.filter(({ at }) => at !== null);
    const words = stored.map(({ at, last, title }) =>
      wordsOfText(db, at ?? 0, last ?? 0, indexedForm(title ?? '')),
    );
    indexWords(db, new Set(words.flatMap((of) => [...of])));
    insertForms(
      db,
      'title_fts',
      stored.map(({ key, title }) => ({ key, text: title ?? '' })),
    );
    insertForms(
      db,
      'text_fts',
      stored.map(({ at }, i) => ({ key: at ?? 0, text: [...(words[i] ?? [])].join(' ') })),
    );
    storeFacts(
      db,
      stored.map((row) => ({ ...row, title: indexedForm(row.title ?? '') })),
    );
  });
}

/** Reads the rows of a query whose `key` is that of a table, some at a time. */
function inTurns<R extends { readonly key: number }>(
  db: IndexDb,
  sql: string,
  work: (rows: readonly R[]) => void,
): void {
  for (let after = 0; ; ) {
    const rows = db.all<R>(`${sql} WHERE key > ? ORDER BY key LIMIT ${atOnce}`, after);
    const end = rows.at(-1);
    if (!end) return;
    work(rows);
    after = end.key;
  }
}

function insertForms(
  db: IndexDb,
  table: 'block_fts' | 'note_fts' | 'title_fts' | 'text_fts',
  rows: readonly { readonly key: number; readonly text: string }[],
): void {
  db.run(
    `INSERT INTO ${table} (rowid, text) SELECT value ->> 'key', value ->> 'text' FROM json_each(?)`,
    JSON.stringify(rows.map(({ key, text }) => ({ key, text: indexedForm(text) }))),
  );
}
