import { expect, test } from 'vitest';
import { type LikenessReason, nearDuplicates } from '../../../../core/codebook/near-duplicates.ts';
import { TagId } from '../../../../core/model/ids.ts';
import type { TagKind } from '../../../../core/model/tag.ts';

let count = 0;

/** A tag from `kind/Name, alias, alias`. */
function tag(text: string) {
  const [, kind, names = ''] = /^(\w+)\/(.*)$/.exec(text) ?? [];
  const [name = '', ...aliases] = names.split(', ');
  const id = TagId.parse(`00000000-0000-4000-8000-${String(count++).padStart(12, '0')}`);
  return { id, kind: kind as TagKind, name, aliases };
}

test.each<[LikenessReason, string, string]>([
  ['same name', 'actor/Kata’ib Korvat', 'actor/KATAIB KORVAT'],
  ['same name', 'actor/Al-Korvat', 'actor/al Korvat'],
  ['same name', 'actor/Korvat Guards (KG)', 'actor/Korvat Guards'],
  ['same name', 'actor/Korvat Guards (KGU)', 'actor/KGU'],
  ['same name', 'actor/Guards of Korvat, The Guards', 'source/The Guards'],
  ['same name', 'actor/حركة النور', 'actor/حَرَكة النُّور'],
  ['word order', 'theme/Control and autonomy', 'theme/Autonomy, and control'.replace(',', '')],
  ['word order', 'actor/Army of Velora', 'actor/The Velora Army'],
  ['spelling', 'place/Deir Ombrazor', 'place/Deir Ombrasor'],
  ['spelling', 'actor/Muhammed Sarif', 'actor/Mohammad Sarif'],
  ['spelling', 'place/Coneko', 'place/Kuniko'],
  ['spelling', 'theme/Escalation', 'theme/Escalaton'],
  ['spelling', 'theme/Retaliation', 'theme/Retailation'],
  ['spelling', 'actor/Жаринов Павел', 'actor/Жариков Павел'],
  ['acronym', 'actor/Popular Korvat Forces', 'actor/PKF'],
  ['acronym', 'actor/Guard Corps of the Islamic Union, IRG', 'actor/GCIU'],
])('%s: %s, %s', (reason, one, other) => {
  const [a, b, far] = [
    tag(one),
    tag(other),
    tag(one.replace(/^\w+/, one.startsWith('theme') ? 'place' : 'theme')),
  ];
  expect(nearDuplicates([a, far, b])).toMatchObject([{ ids: [a.id, b.id], reason }]);
});

test.each([
  ['place/Velora', 'actor/Velora'],
  ['actor/Tower 22', 'actor/Tower 23'],
  ['actor/Brigade 313313', 'actor/Brigade 313314'],
  ['place/North Korvatia', 'place/South Korvatia'],
  ['place/Eastern Velora', 'place/Western Velora'],
  ['place/Iran', 'place/Iraq'],
  ['place/Homs city', 'place/Hims city'],
  ['actor/Ahmad Sarif, Sarif', 'actor/Walid Sarif, Sarif'],
  ['actor/Guards (Velora)', 'actor/Guards (Ombra)'],
  ['actor/Velora National Bank', 'actor/Velora National Guard'],
  ['actor/US', 'actor/Ultimate Society'],
])('are two: %s, %s', (one, other) => {
  expect(nearDuplicates([tag(one), tag(other)])).toEqual([]);
});

test('a pair is named once, with its strongest reason; the strongest pairs first', () => {
  const tags = ['actor/Popular Corvat Forces', 'actor/Popular Korvat Forces, PKF', 'actor/PKF'].map(tag);
  const [slip, full, short] = tags.map(({ id }) => id);
  expect(nearDuplicates(tags)).toEqual([
    { ids: [full, short], names: ['PKF', 'PKF'], reason: 'same name' },
    { ids: [slip, full], names: ['Popular Corvat Forces', 'Popular Korvat Forces'], reason: 'spelling' },
  ]);
});

test('ten thousand tags are looked through without comparing all with all', () => {
  const syllables = ['kor', 'vat', 'bel', 'nim', 'sar', 'dul', 'wes', 'tir', 'gon', 'mak', 'lef', 'zud'];
  const word = (n: number) => [0, 1, 2].map((at) => syllables[Math.floor(n / 12 ** at) % 12]).join('');
  const tags = Array.from({ length: 10_000 }, (_, n) => {
    const name = `${word(n)} ${word(n * 7 + 3)}`;
    return tag(`actor/${name}, ${name} group, ${word(n)} ${n}, ${n} ${word(n)} forces`);
  });
  const planted = [tag('actor/Planted Korvatia'), tag('actor/Planted Korvatla')];
  const found = nearDuplicates([...planted, ...tags]);
  expect(found).toContainEqual(expect.objectContaining({ ids: planted.map(({ id }) => id) }));
});
