import { expect, test } from 'vitest';
import { countNames, kindOfName, lineAround } from '../../../../renderer/names/mention-words.ts';
import { meaningsOf, nameOwners } from '../../../../renderer/names/name-owners.ts';
import { madeMention, tagId } from './made-mentions.ts';

const council = { id: tagId(1), name: 'Varn council', aliases: ['Varn'] };
const city = { id: tagId(2), name: 'Varn (city)', aliases: ['VARN', 'Old Varn'] };

test('a line has whole words and says where it leaves out more', () => {
  const before = `${'long '.repeat(60)}road from `;
  const line = lineAround({ before, after: `\nwas closed${' again'.repeat(60)}` });
  expect(line.before).toMatch(/^…long .*road from $/);
  expect(line.after).toMatch(/^ was closed.* again…$/);
  expect(lineAround({ before: 'From ', after: '.' })).toEqual({ before: 'From ', after: '.' });
});

test('what kind of name it is', () => {
  expect(kindOfName(madeMention(1, 0, { words: 'VARN Council' }), council)).toBe('Name');
  expect(kindOfName(madeMention(1, 0, { words: 'Varn' }), council)).toBe('Other name');
  expect(kindOfName(madeMention(1, 0, { words: 'Varns' }), council)).toBe('Form of a name');
  expect(kindOfName(madeMention(1, 0, { tagIds: [tagId(1), tagId(2)] }), council)).toBe('Could be 2');
});

test('names are counted whatever their letters, other forms apart', () => {
  const words = ['Varn', 'VARN', 'Varns', 'Varn\ncouncil'];
  const { names, forms } = countNames(
    words.map((each, i) => madeMention(1, i * 20, { words: each })),
    council,
  );
  expect(names.map(({ text, count }) => [text, count])).toEqual([
    ['Varn council', 1],
    ['Varn', 2],
  ]);
  expect(forms.map(({ text, count }) => [text, count])).toEqual([['Varns', 1]]);
});

test('spellings of one name are one, in any of them', () => {
  const guild = { name: 'Kata’ib Varn', aliases: ['Kataib Varn', 'Kata\u02bfib-Varn', 'Varns'] };
  const words = ['Kataib Varn', "Kata'ib\u00a0Varn", 'Varns'].map((each, i) =>
    madeMention(1, i * 20, { words: each }),
  );
  const { names, forms } = countNames(words, guild);
  expect(names.map(({ text, count }) => [text, count])).toEqual([
    ['Kata’ib Varn', 2],
    ['Varns', 1],
  ]);
  expect(forms).toEqual([]);
  expect(words.map((mention) => kindOfName(mention, guild))).toEqual(['Name', 'Name', 'Other name']);
  expect(
    meaningsOf(
      madeMention(1, 0, { words: 'Kataib Varn' }),
      city.id,
      nameOwners([{ ...guild, id: council.id }]),
    ),
  ).toEqual([city.id, council.id]);
});

test('a mention may mean every tag that has its words as a name', () => {
  const owners = nameOwners([council, city]);
  expect(meaningsOf(madeMention(1, 0), council.id, owners)).toEqual([council.id, city.id]);
  expect(meaningsOf(madeMention(1, 0, { words: 'Old Varn' }), city.id, owners)).toEqual([
    city.id,
    council.id,
  ]);
  expect(meaningsOf(madeMention(1, 0, { words: 'Varns' }), city.id, owners)).toEqual([city.id, council.id]);
});
