import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FindOptions, type FindPattern, findPattern } from '../../../../core/text/find-pattern.ts';
import { fold, foldCase, withoutAccents } from '../../../../core/text/fold.ts';
import { SearchableText } from '../../../../core/text/searchable-text.ts';

const anyForm: FindOptions = { matchCase: false, matchAccents: false, wholeWords: false };

/** What is found in a text of these blocks, as it stands there. */
function found(text: string, query: string, options: Partial<FindOptions> = {}): string[] {
  const pattern = findPattern(query, { ...anyForm, ...options });
  if (!pattern) return [];
  const hits = new SearchableText([text], 0, pattern.folding).find(pattern);
  return hits.map(({ start, end }) => text.slice(start, end));
}

describe('finding', () => {
  test.each<[string, string, string, string[], Partial<FindOptions>?]>([
    ['case', 'Militias and MILITIAS', 'militias', ['Militias', 'MILITIAS']],
    ['accents', 'Ḥizb Allāh, Hizb Allah', 'hizb allah', ['Ḥizb Allāh', 'Hizb Allah']],
    ['accents of the query', 'Allah', 'Allāh', ['Allah']],
    ['a decomposed accent is part of its letter', 'cafe\u0301 x', 'cafe', ['cafe\u0301']],
    ['apostrophes', 'Kata’ib Kataʿib', "kata'ib", ['Kata’ib', 'Kataʿib']],
    ['quotation marks', 'the “axis”', '"axis"', ['“axis”']],
    ['no-break spaces', 'Deir\u00a0ez\u2011Zor', 'deir ez-zor', ['Deir\u00a0ez\u2011Zor']],
    ['line breaks of a block', 'Deir\nez-Zor', 'deir ez', ['Deir\nez']],
    ['any number of spaces', 'one  \u00a0 two\u00a0 three', 'one two three', ['one  \u00a0 two\u00a0 three']],
    ['spaces of the query', 'one two', 'one  \t two', ['one two']],
    ['tabs between cells', 'Killed\t29', 'killed 29', ['Killed\t29']],
    ['Arabic vowel signs', 'كَتَبَ الدَّرْسَ', 'كتب', ['كَتَبَ']],
    ['tatweel and Arabic letters', 'الدولــة', 'الدوله', ['الدولــة']],
    ['an astral letter is one', 'x 𝐀𝐁 y', 'ab', ['𝐀𝐁']],
    ['part of a ligature is all of it', 'ﬁnal', 'i', ['ﬁ']],
    ['a character that folds to several is found once', 'and…', '.', ['…']],
    ['full case folding', 'Straße STRASSE', 'strasse', ['Straße', 'STRASSE']],
    ['invisible characters', 'soft\u00adware', 'software', ['soft\u00adware']],
    ['hits never overlap', 'aaaa', 'aa', ['aa', 'aa']],
    ['nothing for nothing', 'one two', '', []],
    ['nothing for white space', 'one two', ' ', []],
    ['nothing for half a character', '𝐀', '\ud835', []],
    ['case on demand', 'Iran iran ÍRAN', 'Iran', ['Iran'], { matchCase: true }],
    ['case on demand, accents still folded', 'Allāh allāh', 'Allah', ['Allāh'], { matchCase: true }],
    ['accents on demand', 'Allah Allāh ALLĀH', 'allāh', ['Allāh', 'ALLĀH'], { matchAccents: true }],
    ['another accent is another letter', 'كَتَب كتب', 'كتب', ['كتب'], { matchAccents: true }],
    ['spaces fold whatever else does not', 'a\u00a0b\nc', 'a b c', ['a\u00a0b\nc'], { matchAccents: true }],
    ['a query in pieces is composed', 'é', 'e\u0301', ['é'], { matchAccents: true }],
    ['both on demand', 'É é', 'é', ['é'], { matchAccents: true, matchCase: true }],
    ['whole words', 'Iran Iranian Iran’s (Iran)', 'iran', ['Iran', 'Iran', 'Iran'], { wholeWords: true }],
    ['whole words with marks', 'كَتَبَ كتبوا', 'كتب', ['كَتَبَ'], { wholeWords: true }],
    ['a ligature is no word boundary', 'ﬁ', 'f', [], { wholeWords: true }],
    ['whole words beside astral letters', 'x𝐀 x', 'x', ['x'], { wholeWords: true }],
    ['a whole word after one that is not', 'xaxa xa', 'xa', ['xa'], { wholeWords: true }],
  ])('%s', (_, text, query, expected, options) => {
    expect(found(text, query, options)).toEqual(expected);
  });

  test('no hit reaches over the end of a block, and places count from the first block’s', () => {
    const pattern = findPattern('a b', anyForm);
    if (!pattern) throw new Error('This can be found.');
    const blocks = ['xx a', 'b', 'ﬁ a\nb', '', 'a  b'];
    const text = blocks.join('\n');
    const hits = new SearchableText(blocks, 100, pattern.folding).find(pattern);
    expect(hits.map(({ start, end }) => text.slice(start - 100, end - 100))).toEqual(['a\nb', 'a  b']);
  });
});

/** What the folded text is, one character after the other, without any of the short cuts. */
function findSlowly(text: string, query: string, options: FindOptions): { start: number; end: number }[] {
  const pattern = findPattern(query, options);
  if (!pattern) return [];
  const units: { unit: string; at: number }[] = [];
  let at = 0;
  for (const character of text) {
    for (const unit of foldOne(character, options).split('')) {
      if (unit !== ' ' || units.at(-1)?.unit !== ' ') units.push({ unit, at });
    }
    at += character.length;
  }
  const place = (i: number) => units[i]?.at ?? text.length;
  const hits: { start: number; end: number }[] = [];
  for (let i = 0; i + pattern.needle.length <= units.length; ) {
    let end = i + pattern.needle.length;
    const stands = units.slice(i, end).every(({ unit }, k) => unit === pattern.needle[k]);
    const before = lastOf(units.slice(0, i).map(({ unit }) => unit));
    const after = firstOf(units.slice(end).map(({ unit }) => unit));
    const first = firstOf(pattern.needle.split(''));
    const last = lastOf(pattern.needle.split(''));
    const isWhole = !(isWord(before) && isWord(first)) && !(isWord(last) && isWord(after));
    const isLetter = !options.matchAccents || !/^\p{M}/u.test(after);
    if (stands && isLetter && (isWhole || !options.wholeWords)) {
      while (end < units.length && place(end) === place(end - 1)) end++;
      hits.push({ start: place(i), end: place(end) });
      i = end;
    } else i++;
  }
  return hits;
}

const firstOf = (units: string[]) => Array.from(units.join(''))[0] ?? '';
const lastOf = (units: string[]) => Array.from(units.join('')).at(-1) ?? '';
const isWord = (character: string) => /^[\p{L}\p{N}\p{M}_]/u.test(character);

function foldOne(character: string, { matchCase, matchAccents }: FindOptions): string {
  if (/\s/u.test(character)) return ' ';
  if (!matchAccents) return (matchCase ? withoutAccents(character) : fold(character)).replace(/\s/gu, ' ');
  const seen = character.replace(/\p{Cf}/gu, '');
  return matchCase ? seen : foldCase(seen);
}

const options = fc.record({ matchCase: fc.boolean(), matchAccents: fc.boolean(), wholeWords: fc.boolean() });
const letters = [
  ...'aAbB ’\'`".-_12\n\t',
  ...[
    '  ',
    '\u00a0',
    'é',
    'e\u0301',
    'ﬁ',
    '…',
    '𝐀',
    '🇮🇷',
    'ß',
    'İ',
    'ك',
    'ت',
    '\u064e',
    'ـ',
    'ة',
    '\u00ad',
    '½',
  ],
];
const block = fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 });
const query = fc.string({ unit: fc.constantFrom(...letters), maxLength: 4 });

type Hit = { start: number; end: number };

/** Whether a search gives what the slow one gives, of blocks that follow each other from offset 7 on. */
const sameAsSlow = (search: (blocks: string[], pattern: FindPattern) => Hit[]) =>
  fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), query, options, (blocks, wanted, how) => {
    const pattern = findPattern(wanted, how);
    if (!pattern) return;
    let start = 7;
    const expected = blocks.flatMap((text) => {
      const hits = findSlowly(text, wanted, how).map((hit) => ({
        start: hit.start + start,
        end: hit.end + start,
      }));
      start += text.length + 1;
      return hits;
    });
    expect(search(blocks, pattern)).toEqual(expected);
  });

describe('compared with a slow search', () => {
  test('finds the same in any text of any blocks', () => {
    fc.assert(
      sameAsSlow((blocks, pattern) => new SearchableText(blocks, 7, pattern.folding).find(pattern)),
      { numRuns: 2000 },
    );
  });

  test('notices a search that joins blocks, and one whose places count folded characters', () => {
    const joining = sameAsSlow((blocks, pattern) =>
      new SearchableText([blocks.join('\n')], 7, pattern.folding).find(pattern),
    );
    const shifted = sameAsSlow((blocks, pattern) =>
      new SearchableText(blocks.map(fold), 7, pattern.folding).find(pattern),
    );
    expect(fc.check(joining, { numRuns: 2000 }).failed).toBe(true);
    expect(fc.check(shifted, { numRuns: 2000 }).failed).toBe(true);
  });

  test('a text always holds what is cut from it between its characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(), fc.nat(8), (raw, from, count) => {
        const text = raw.normalize('NFC');
        const characters = Array.from(text);
        const start = from % Math.max(1, characters.length);
        const wanted = characters.slice(start, start + count).join('');
        fc.pre(findPattern(wanted, anyForm) !== null);
        expect(found(text, wanted)).not.toHaveLength(0);
      }),
    );
  });
});
