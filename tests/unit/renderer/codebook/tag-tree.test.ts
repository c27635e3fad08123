import { describe, expect, test } from 'vitest';
import { TagSummary } from '../../../../core/contract/tags.ts';
import { foundRows, type TreeRow, treeRows } from '../../../../renderer/codebook/tag-tree.ts';
import { treeStep } from '../../../../renderer/codebook/tree-keys.ts';

const idOf = (name: string) => `01900000-0000-7000-8000-0000000000${name.charCodeAt(0).toString(16)}`;

const tag = (name: string, kind: string, parents: string[] = [], aliases: string[] = []) =>
  TagSummary.parse({
    id: idOf(name),
    kind,
    name,
    aliases,
    definition: '',
    useWhen: '',
    notWhen: '',
    example: '',
    exceptions: [],
    colour: null,
    parentIds: parents.map(idOf),
    createdAt: 0,
    updatedAt: 0,
    highlights: 0,
    documents: 0,
  });

/** The tree as text: two spaces a level, `also` after a second place, `+` before a shut line. */
const drawn = (rows: readonly TreeRow[]) =>
  rows.map((row) => {
    const name = row.type === 'kind' ? `${row.kind} ${row.count}` : row.tag.name;
    const also = row.type === 'tag' && row.isAlso ? ' also' : '';
    return `${'  '.repeat(row.level - 1)}${row.isOpen === false ? '+' : ''}${name}${also}`;
  });

describe('the tree of tags', () => {
  const family = [
    tag('Army', 'actor'),
    tag('Brigade', 'actor', ['Division', 'Army']),
    tag('Company', 'actor', ['Brigade']),
    tag('Division', 'actor', ['Army']),
    tag('Enlisting', 'theme', ['Army']),
  ];

  test('shows a tag below each parent, and its members at the first place only', () => {
    expect(drawn(treeRows(family, new Set()))).toEqual([
      'actor 4',
      '  Army',
      '    Brigade also',
      '    Division',
      '      Brigade',
      '        Company',
      '    Enlisting also',
      'theme 1',
      '  Enlisting',
    ]);
  });

  test('each line has a key of its own', () => {
    const keys = treeRows(family, new Set()).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('leaves out what is shut', () => {
    const army = `actor/${idOf('Army')}`;
    expect(drawn(treeRows(family, new Set([army, 'theme'])))).toEqual(['actor 4', '  +Army', '+theme 1']);
  });

  test('a tag whose parent is gone stands at the top', () => {
    expect(drawn(treeRows([tag('Company', 'actor', ['Brigade'])], new Set()))).toEqual([
      'actor 1',
      '  Company',
    ]);
  });

  test('a name is found by alias, whatever its accents and apostrophes', () => {
    const rows = foundRows([tag('Kata’ib', 'actor'), tag('Hezbollah', 'actor', [], ['Ḥizb Allāh'])], 'hizb');
    expect(rows).toMatchObject([{ tag: { name: 'Hezbollah' }, alias: 'Ḥizb Allāh', level: 1 }]);
  });

  const open = treeRows(family, new Set());
  const shut = treeRows(family, new Set(['actor']));
  test.each([
    ['ArrowDown', open, 0, { goTo: 1 }],
    ['ArrowDown', open, 8, null],
    ['ArrowUp', open, 0, null],
    ['End', open, 0, { goTo: 8 }],
    ['ArrowRight', shut, 0, { toggle: true }],
    ['ArrowRight', open, 3, { goTo: 4 }],
    ['ArrowRight', open, 5, null],
    ['ArrowLeft', open, 3, { toggle: true }],
    ['ArrowLeft', open, 5, { goTo: 4 }],
    ['ArrowLeft', open, 6, { goTo: 1 }],
    ['x', open, 1, null],
  ])('%s in the tree', (key, rows, at, expected) => {
    expect(treeStep(rows, at, key)).toEqual(expected);
  });
});
