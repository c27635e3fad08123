import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexedForm, indexedWords } from '../../../../core/text/indexed-form.ts';

test.each<[name: string, text: string, indexed: string]>([
  ['case and accents', 'Ḥizb ALLĀH', 'hizb allah'],
  ['an apostrophe within a word', 'Kata’ib Kata`ib Kataib', 'kataib kataib kataib'],
  ['apostrophes around words', '‘quoted’ words’', 'quoted words'],
  ['a possessive', 'Iran’s and the Brigades’ men', 'iran and the brigades men'],
  ['other English clitics', 'they’ll we’re don’t', 'they we dont'],
  ['an elision', 'l’Iran d’Alep dell’Iran qu’il', 'l iran d alep dell iran qu il'],
  ['a name with two apostrophes', 'Sa’d al-Ma’arri’s', 'sad al maarri'],
  ['an acronym', 'The U.S. and U.N.-led e.g. a.m', 'the us and un led eg am'],
  ['initials and a name', 'J.R.Tolkien v1.2 end.Next', 'jr tolkien v1 2 end next'],
  ['hyphens and no-break spaces', 'Deir\u00a0ez-Zor Deir–Ezzor', 'deir ez zor deir ezzor'],
  ['a soft hyphen', 'sol\u00addier', 'soldier'],
  ['a ligature, a sharp s, a fraction', 'ﬁre Straße ½', 'fire strasse 1 2'],
  ['Arabic forms and vowel marks', 'إلى مَدِينة', 'الي مدينه'],
  ['Hebrew points', 'שָׁלוֹם', 'שלום'],
  ['Cyrillic', 'Сирия и Ирак', 'сирия и ирак'],
  ['Chinese with Latin', '中国CCTV说', '中 国 cctv 说'],
  ['Japanese', 'カタール航空が', 'カ タ ー ル 航 空 か'],
  ['Thai', 'ทหาร', 'ท ห า ร'],
  ['astral letters', '𝐀𝐁 𠀀x 😀', 'ab 𠀀 x'],
  ['a letter far beyond the first plane', 'a\u{1df05}', 'a\u{1df05}'],
  ['a half of a pair', 'a\ud800b', 'a b'],
  ['only signs', '— “” …', ''],
])('indexes %s', (_name, text, indexed) => {
  expect(indexedForm(text)).toBe(indexed);
});

test('words lead back to where they stand', () => {
  const text = 'Iran’s Kata’ib, Ḥizb e\u0301te\u0301 U.S. — 中国';
  const { words, starts, ends } = indexedWords(text);
  expect(words.map((word, i) => [word, text.slice(starts[i], ends[i])])).toEqual([
    ['iran', 'Iran’s'],
    ['kataib', 'Kata’ib'],
    ['hizb', 'Ḥizb'],
    ['ete', 'e\u0301te\u0301'],
    ['us', 'U.S'],
    ['中', '中'],
    ['国', '国'],
  ]);
});

const texts = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(' ', '’', "s'", 'l’', '.', 'U.', 'ا', '中'),
    ),
  )
  .map((parts) => parts.join(''));

test('indexing what is indexed changes nothing, and places follow each other', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { words, starts, ends } = indexedWords(text);
      expect(indexedForm(words.join(' '))).toBe(words.join(' '));
      words.forEach((word, i) => {
        expect(word).not.toMatch(/[^\p{L}\p{N}\p{Co}\p{Mc}]/u);
        expect(ends[i]).toBeGreaterThan(starts[i] ?? 0);
        // The parts of one character that folds to several may be several words.
        expect(starts[i]).toBeGreaterThanOrEqual(Math.min(ends[i - 1] ?? 0, starts[i - 1] ?? 0));
      });
    }),
    { numRuns: 1000 },
  );
});
