import { describe, expect, it } from 'vitest';
import { findTagNamed, rankTags } from '../../../../renderer/ui/rank-tags.ts';

const tag = (name: string, highlights = 0, ...aliases: string[]) => ({ name, highlights, aliases });
const tags = [
  tag('Attribution and denial', 12),
  tag('Kata’ib Sayyid al-Shuhada', 9, 'KSS'),
  tag('Kata’ib Hezbollah', 38, 'Iraqi Hezbollah Brigades', 'كتائب حزب الله'),
  tag('Muqtada al-Sadr', 3),
  tag('Lebanese Hezbollah', 5, 'Party of God'),
  tag('Éric', 1),
];
const names = (typed: string) => rankTags(tags, typed).map(({ tag: { name } }) => name);

describe('rankTags', () => {
  it.each([
    ['kat', ['Kata’ib Hezbollah', 'Kata’ib Sayyid al-Shuhada']],
    ['kataib h', ['Kata’ib Hezbollah']],
    ["Kata'ib s", ['Kata’ib Sayyid al-Shuhada']],
    ['hez', ['Kata’ib Hezbollah', 'Lebanese Hezbollah']],
    ['kss', ['Kata’ib Sayyid al-Shuhada']],
    ['al-sadr', ['Muqtada al-Sadr']],
    ['al sadr', ['Muqtada al-Sadr']],
    ['eric', ['Éric']],
    ['كتايب', ['Kata’ib Hezbollah']],
    ['كتائب', ['Kata’ib Hezbollah']],
    ['trib', ['Attribution and denial']],
    ['', []],
    ['   ', []],
    ["'", []],
  ])('for %j gives %j', (typed, expected) => {
    expect(names(typed)).toEqual(expected);
  });

  it('puts the beginning of a name before a word of it, that before an alias, and that before what is within', () => {
    const ranked = rankTags(
      [tag('Reissue', 99), tag('Group', 99, 'Issue four'), tag('New issue', 9), tag('Issue', 1)],
      'issue',
    );
    expect(ranked.map(({ tag: { name } }) => name)).toEqual(['Issue', 'New issue', 'Group', 'Reissue']);
  });

  it('says which alias matched, and where', () => {
    const [match] = rankTags(tags, 'brig');
    expect(match?.alias).toBe('Iraqi Hezbollah Brigades');
    expect(match?.alias?.slice(match.start, match.end)).toBe('Brig');
  });

  it('marks the matched part of the name as it is written', () => {
    const [match] = rankTags(tags, 'kataib');
    expect(match?.tag.name.slice(match.start, match.end)).toBe('Kata’ib');
  });
});

describe('rankTags for a passage', () => {
  const ranked = (typed: string, passage: string) =>
    rankTags(tags, typed, passage).map(({ tag: { name }, here }) => [name, here]);

  it('puts first what the passage names, by whichever of its names', () => {
    expect(ranked('hez', 'A man of Lebanese Hezbollah spoke.')).toEqual([
      ['Lebanese Hezbollah', 'Lebanese Hezbollah'],
      ['Kata’ib Hezbollah', null],
    ]);
    expect(ranked('hez', 'The Iraqi Hezbollah Brigades spoke.')[0]).toEqual([
      'Kata’ib Hezbollah',
      'Iraqi Hezbollah Brigades',
    ]);
  });

  it('takes whole words only', () => {
    expect(ranked('eric', 'America and Erica')).toEqual([['Éric', null]]);
    expect(ranked('eric', 'It was Eric’s boat, said Eric.')).toEqual([['Éric', 'Éric']]);
  });
});

describe('findTagNamed', () => {
  it('finds a tag by a name or an alias written otherwise', () => {
    expect(findTagNamed(tags, " kata'ib hezbollah ")?.highlights).toBe(38);
    expect(findTagNamed(tags, 'kss')?.highlights).toBe(9);
    expect(findTagNamed(tags, 'kata')).toBeUndefined();
  });
});
