import { describe, expect, test } from 'vitest';
import { familyOf, membersByParent, treeRows } from '../../../../renderer/codebook/tag-tree.ts';
import {
  noTagsSelected,
  reachTo,
  selectAll,
  toggleTag,
} from '../../../../renderer/codebook/tree-selection.ts';
import { unusedTags } from '../../../../renderer/codebook/unused-tags.ts';
import { idOfTag, tagSummary } from '../../../helpers/tag-summary.ts';

const tags = [
  tagSummary('Army'),
  tagSummary('Brigade', { parents: ['Army', 'Division'] }),
  tagSummary('Company', { parents: ['Brigade'], highlights: 2 }),
  tagSummary('Division', { parents: ['Army'] }),
  tagSummary('Ebb', { kind: 'theme' }),
  tagSummary('Flood', { kind: 'theme', parents: ['Ebb'] }),
];
const rows = treeRows(tags, new Set());
const names = (ids: ReadonlySet<string>) => tags.filter(({ id }) => ids.has(id)).map(({ name }) => name);
const rowOf = (name: string) => {
  const row = rows.find((each) => each.type === 'tag' && each.tag.name === name);
  if (row?.type !== 'tag') throw new Error(`No line for ${name}.`);
  return row;
};

describe('several tags', () => {
  test('the tag that is shown belongs to the first selection', () => {
    const army = tags[0]?.id ?? null;
    const two = toggleTag(noTagsSelected, rowOf('Ebb'), army);
    expect(names(two.ids)).toEqual(['Army', 'Ebb']);
    expect(names(toggleTag(two, rowOf('Army'), army).ids)).toEqual(['Ebb']);
  });

  test('Shift reaches from where it began, both ways, over kinds', () => {
    const at = (name: string) => rows.indexOf(rowOf(name));
    const down = reachTo(noTagsSelected, rows, at('Ebb'), at('Company'));
    // The second place of Brigade lies between.
    expect(names(down.ids)).toEqual(['Company', 'Division', 'Ebb']);
    expect(names(reachTo(down, rows, at('Company'), at('Ebb')).ids)).toEqual(['Company']);
    expect(names(reachTo(down, rows, at('Army'), at('Ebb')).ids)).toContain('Army');
  });

  test('all means each tag once', () => {
    expect(selectAll(rows, null).ids.size).toBe(tags.length);
  });
});

test('a family has each member once, however many ways lead to it', () => {
  const [army] = tags;
  const family = army ? familyOf(army, membersByParent(tags)) : [];
  expect(family.map(({ name }) => name).sort()).toEqual(['Army', 'Brigade', 'Company', 'Division']);
});

test('a tag is unused only if all below it are', () => {
  expect(unusedTags(tags).map(({ tag, below }) => `${tag.name} ${below}`)).toEqual(['Ebb 1', 'Flood 0']);
});

test('a line knows its place among its siblings', () => {
  expect(rows.map(({ position, siblings }) => `${position}/${siblings}`).slice(0, 3)).toEqual([
    '1/2',
    '1/1',
    '1/2',
  ]);
  expect(idOfTag('Army')).not.toBe(idOfTag('Ebb'));
});
