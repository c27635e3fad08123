import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { NameIndex } from '../../../../core/codebook/name-index.ts';
import { nameQuery } from '../../../../core/codebook/name-query.ts';
import { Connection } from '../../../../db/connection.ts';
import { indexBlock } from '../../../../db/search/index-texts.ts';
import { newLibrary } from '../../db/library-fixture.ts';

/** A library's search index, without the library. */
const db = new Connection(':memory:');
const sample = newLibrary().db;
db.script(sample.get<{ sql: string }>("SELECT sql FROM sqlite_schema WHERE name = 'block_fts'")?.sql ?? '');
sample.close();
afterAll(() => db.close());

/** Which of the texts the search index finds by a query for the names; null if it cannot tell. */
function foundByIndex(
  texts: readonly string[],
  names: readonly string[],
  query = nameQuery,
): Set<number> | null {
  const match = query(names);
  if (match === null) return null;
  db.run('DELETE FROM block_fts');
  for (const [i, text] of texts.entries()) indexBlock(db, i + 1, text);
  const rows = db.all<{ rowid: number }>('SELECT rowid FROM block_fts WHERE block_fts MATCH ?', match);
  return new Set(rows.map(({ rowid }) => rowid - 1));
}

/** The first text that holds a name, though the index does not find it. */
function missed(texts: readonly string[], names: readonly string[], query = nameQuery): string | undefined {
  const found = foundByIndex(texts, names, query);
  const indexed = new NameIndex(names.map((name) => ({ name, owners: [name] })));
  return texts.find((text, i) => found && !found.has(i) && indexed.find(text).length > 0);
}

test.each([
  ['a plural', 'Two Sarhadans left.', 'Sarhadan'],
  ['a possessive', 'Sarhada’s gate', 'Sarhada'],
  ['a possessive in the name', 'the Peoples Guard', 'People’s Guard'],
  ['a possessive in the text only', 'the People’s Guard', 'Peoples Guard'],
  ['an apostrophe in the text only', 'Kata’ib Belkara', 'Kataib Belkara'],
  ['an apostrophe before the name', 'at Ain Belkara', 'ʿAin Belkara'],
  ['an elision', 'l’Irania', 'Irania'],
  ['an acronym', 'the U.S.-led', 'U.S.'],
  ['a hyphen', 'Deir-ez-Zor', 'Deir ez Zor'],
  ['Arabic particles', 'وبالعراق', 'عراق'],
  ['Arabic vowel marks', 'قال حِزْبُ الله', 'حزب الله'],
  ['Hebrew particles', 'ומאיראן', 'איראן'],
  ['a script without spaces', '他在北京市说', '北京'],
])('the index finds %s', (_, text, name) => {
  expect(new NameIndex([{ name, owners: [name] }]).find(text)).toHaveLength(1);
  expect(foundByIndex(['Nothing of the kind.', text], [name])).toEqual(new Set([1]));
});

test('a name without letters is not for the index', () => {
  expect(nameQuery(['Sarhada', '+'])).toBeNull();
});

const letters = fc.constantFrom(
  ...[
    'Sarhada',
    'Kata',
    'Ib',
    'ib',
    'U',
    'S',
    'l',
    'd',
    's',
    've',
    'Deir',
    'ez',
    'Zor',
    'Écluse',
    'ﬁre',
    'Straße',
  ],
  ...[
    'حزب',
    'الله',
    'إيران',
    'و',
    'بال',
    'حِزْبُ',
    'איראן',
    'ומ',
    'Сархада',
    'й',
    '中',
    '国',
    '𐐀',
    '𐐁',
    '𝔸',
    '3',
    'एँ',
    'ि',
  ],
);
const between = fc.constantFrom(
  ...[' ', ' ', ' ', '', '', '-', '–', '\u00a0', '\n', '\u200b', '\ufeff', '\u00ad', '’', "'", 'ʼ', 'ʻ', '`'],
  ...['.', '. ', ', ', '’s ', "'s", 's ', '🇮🇷', '½', 'ŉ', '…', '&', '\u0301'],
);
const phrase = (most: number) =>
  fc
    .array(fc.tuple(letters, between), { minLength: 1, maxLength: most })
    .map((parts) => parts.flat().join('').normalize('NFC'));
const texts = fc.array(phrase(12), { minLength: 1, maxLength: 5 });
const names = fc.array(
  phrase(3)
    .map((name) => name.trim())
    .filter((name) => name !== ''),
  { minLength: 1, maxLength: 4 },
);

/** Texts into which names are put, as they rarely stand in them by chance. */
const libraries = fc
  .tuple(texts, names, fc.array(fc.tuple(fc.nat(), between, between), { maxLength: 5 }))
  .map(([own, wanted, placed]) => ({
    names: wanted,
    texts: own.map((text, i) => {
      const [which = 0, before = '', after = ''] = placed[i] ?? [];
      return (placed[i] ? `${text}${before}${wanted[which % wanted.length]}${after}${text}` : text).normalize(
        'NFC',
      );
    }),
  }));

test('names found through the index are those found by reading every text', () => {
  fc.assert(
    fc.property(libraries, ({ texts, names }) => {
      expect(missed(texts, names)).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

test('a query for the bare words of a name would miss some', () => {
  const bare = (names: readonly string[]) =>
    names.map((name) => `"${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}"`).join(' OR ');
  const found = fc.check(
    fc.property(libraries, ({ texts, names }) => missed(texts, names, bare) === undefined),
    { numRuns: 3000 },
  );
  expect(found.failed).toBe(true);
});
