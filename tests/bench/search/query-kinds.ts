import type { Connection } from '../../../db/connection.ts';
import { makeRandom, pick } from '../random.ts';
import type { MadeLibrary } from './made-library.ts';

/** A kind of query and some of its kind, the same for each library that is made alike. */
export interface QueryKind {
  readonly kind: string;
  readonly queries: readonly string[];
}

const each = 40;

/** Queries of every kind, made of words that the library holds. */
export function queryKinds(db: Connection, library: MadeLibrary): QueryKind[] {
  const random = makeRandom(9);
  const counted = db.all<{ word: string; documents: number }>(
    `SELECT word, (SELECT count(*) FROM (SELECT 1 FROM text_fts WHERE text_fts MATCH '"' || word || '"' LIMIT 20000)) AS documents
       FROM (SELECT key, word FROM indexed_word WHERE word GLOB '[a-z]*' AND length(word) > 2 ORDER BY key LIMIT 30000)
       WHERE key % 10 = 0 OR word IN ('the', 'and', 'that', 'with', 'they', 'from')`,
  );
  const between = (least: number, most: number) =>
    counted
      .filter(
        ({ documents }) => documents >= least * library.documents && documents < most * library.documents,
      )
      .map(({ word }) => word);
  const rare = between(0, 0.002);
  const middle = between(0.005, 0.05);
  const frequent = between(0.15, 2);
  const blocks = db.get<{ last: number }>('SELECT max(key) AS last FROM block')?.last ?? 0;
  const keys = Array.from({ length: 200 }, () => 1 + Math.floor(random() * blocks));
  const lines = db.all<{ text: string }>(
    'SELECT text FROM block WHERE key IN (SELECT value FROM json_each(?)) ORDER BY key',
    JSON.stringify(keys),
  );
  const phrase = (length: number) => {
    const words = pick(lines, random).text.match(/[a-z]+/g) ?? [];
    const first = Math.floor(random() * Math.max(1, words.length - length));
    return words.slice(first, first + length).join(' ');
  };
  const many = (kind: string, make: () => string): QueryKind => ({
    kind,
    queries: Array.from({ length: each }, make),
  });
  const some = (words: readonly string[]) => pick(words, random);
  return [
    many('a rare word', () => some(rare)),
    many('a word of some documents', () => some(middle)),
    many('a frequent word', () => some(frequent)),
    many('two words', () => `${some(middle)} ${some(middle)}`),
    many('a rare and a frequent word', () => `${some(rare)} ${some(frequent)}`),
    many('three frequent words', () => `${some(frequent)} ${some(frequent)} ${some(frequent)}`),
    many('either of two words', () => `${some(middle)} OR ${some(rare)}`),
    many('a word without another', () => `${some(middle)} -${some(frequent)}`),
    many('a phrase of two words', () => `"${phrase(2)}"`),
    many('a phrase of three words', () => `"${phrase(3)}"`),
    many('words near each other', () => `NEAR(${some(middle)} ${some(frequent)}, 8)`),
    many('the beginning of a word', () => `${some(middle).slice(0, 4)}*`),
    many('two letters of a word', () => `${some(middle).slice(0, 2)}*`),
    many('a part of a word', () => `*${some(middle).slice(1, 5)}*`),
    many('letters as they are typed', () => `${some(middle)} case:match`),
    many('all names of an actor', () => `actor:"${some(library.actors)}"`),
    many('a name as typed', () => `"${some(library.actors)}"`),
    many('a tag', () => `tag:"${some(library.themes)}"`),
    many('a tag and a word', () => `tag:"${some(library.themes)}" ${some(middle)}`),
    many('a mark and a frequent word', () => `mark:3 ${some(frequent)}`),
    many('a publisher and a word', () => `publisher:"${some(library.publishers)}" ${some(middle)}`),
    many('a publisher', () => `publisher:"${some(library.publishers)}"`),
    many('a month', () => `date:201${Math.floor(random() * 5) + 5}-0${1 + Math.floor(random() * 9)}`),
    many('a year and a word', () => `date:2017 ${some(middle)}`),
    many('a word in titles', () => `${some(middle)} in:title`),
    many('a word in notes', () => `${some(middle)} in:note`),
    many('a word in highlights', () => `${some(middle)} in:highlight`),
    many('a word in Arabic', () => some(['بلقارة', 'وادي', 'ליلי', 'Соколова', 'حداد'])),
  ];
}
