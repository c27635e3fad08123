import { expect, test } from 'vitest';
import { deleteDocument } from '../../../../db/documents.ts';
import { purge } from '../../../../db/purge.ts';
import { areWordsToForget, forgetSomeWords } from '../../../../db/search/forget-words.ts';
import { addDocument, command, newLibrary } from '../library-fixture.ts';

test('a purge looks up no words; those that stand nowhere else are forgotten some at a time', () => {
  const { db, statements } = newLibrary();
  const many = Array.from({ length: 150 }, (_, i) => `gone${i}`).join(' ');
  const id = addDocument(db, [`Ferry Zeppelin. ${many}`], 'Airship');
  addDocument(db, ['The ferry left.']);
  const known = (word: string) => db.all('SELECT 1 FROM indexed_word WHERE word = ?', word).length;
  command(db, (write) => deleteDocument(write, id));
  statements.length = 0;
  db.transaction(() => purge(db, [{ kind: 'document', id }]));
  expect(statements.filter((sql) => sql.includes('_fts MATCH'))).toEqual([]);
  expect([known('zeppelin'), areWordsToForget(db)]).toEqual([1, true]);

  forgetSomeWords(db);
  expect(areWordsToForget(db)).toBe(true);
  forgetSomeWords(db);
  expect(areWordsToForget(db)).toBe(false);
  expect(['zeppelin', 'airship', 'gone7', 'ferry', 'left'].map(known)).toEqual([0, 0, 0, 1, 1]);
  const parts = (part: string) => db.all('SELECT 1 FROM word_fts WHERE word_fts MATCH ?', `"${part}"`).length;
  expect(['zeppel', 'ferr'].map(parts)).toEqual([0, 1]);
  db.close();
});
