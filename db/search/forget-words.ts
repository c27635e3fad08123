import { indexedWords } from '../../core/text/indexed-form.ts';
import type { ReadableDb } from '../sql.ts';
import type { IndexDb } from './index-texts.ts';

/**
 * Notes the words of documents and notes, whose ids are JSON lists, that are about to be removed: the list of words forgets
 * them once somebody has looked whether they stand elsewhere. Until then a part of one may be looked up in vain.
 */
export function noteWordsToForget(db: IndexDb, documents: string, notes: string): void {
  const texts = db.all<{ text: string | null }>(
    `SELECT b.text FROM version v JOIN block b ON b.versionId = v.id
     WHERE v.documentId IN (SELECT value FROM json_each(?))
     UNION ALL SELECT title FROM document WHERE id IN (SELECT value FROM json_each(?))
     UNION ALL SELECT body FROM note WHERE id IN (SELECT value FROM json_each(?))`,
    documents,
    documents,
    notes,
  );
  const words = new Set<string>();
  for (const { text } of texts) for (const word of indexedWords(text ?? '').words) words.add(word);
  db.run(
    'INSERT OR IGNORE INTO word_to_forget (word) SELECT value FROM json_each(?)',
    JSON.stringify([...words]),
  );
}

/** Whether words wait to be forgotten. */
export const areWordsToForget = (db: ReadableDb): boolean =>
  db.get('SELECT 1 FROM word_to_forget LIMIT 1') !== undefined;

/** So many words are looked for at a time: nobody is to notice. */
const atOnce = 100;

/** Forgets some of the words that wait for it, but for those that stand somewhere. */
export function forgetSomeWords(db: IndexDb): void {
  const words = db.all<{ word: string }>(`SELECT word FROM word_to_forget LIMIT ${atOnce}`);
  for (const { word } of words) {
    db.run('DELETE FROM word_to_forget WHERE word = ?', word);
    const match = `"${word}"`;
    const isUsed =
      db.get('SELECT 1 FROM text_fts WHERE text_fts MATCH ? LIMIT 1', match) ??
      db.get('SELECT 1 FROM note_fts WHERE note_fts MATCH ? LIMIT 1', match) ??
      db.get('SELECT 1 FROM block_fts WHERE block_fts MATCH ? LIMIT 1', match);
    if (isUsed) continue;
    db.run('DELETE FROM word_fts WHERE rowid IN (SELECT key FROM indexed_word WHERE word = ?)', word);
    db.run('DELETE FROM indexed_word WHERE word = ?', word);
  }
}
