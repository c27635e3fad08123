import { describe, expect, test } from 'vitest';
import { TagSummary } from '../../../../core/contract/tags.ts';
import { TagId } from '../../../../core/model/ids.ts';
import { tagFamily } from '../../../../renderer/dossier/tag-family.ts';

const idOf = (name: string) =>
  TagId.parse(`01900000-0000-7000-8000-0000000000${name.charCodeAt(0).toString(16)}`);

const tag = (name: string, parents: string[] = []) =>
  TagSummary.parse({
    id: idOf(name),
    kind: 'actor',
    name,
    aliases: [],
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

const tags = [
  tag('Army'),
  tag('Brigade', ['Division', 'Militia']),
  tag('Company', ['Brigade']),
  tag('Division', ['Army']),
  tag('Militia'),
  tag('Platoon', ['Company']),
];

describe('a tag among the others', () => {
  test('stands below all that is above it, with all its members below', () => {
    const family = tagFamily(tags, idOf('Brigade'));
    expect(family.map(({ tag, depth, role }) => [tag.name, depth, role])).toEqual([
      ['Army', 0, 'above'],
      ['Militia', 0, 'above'],
      ['Division', 1, 'above'],
      ['Brigade', 2, 'self'],
      ['Company', 3, 'below'],
      ['Platoon', 4, 'below'],
    ]);
  });

  test('is alone without parents and members', () => {
    expect(tagFamily([tag('Army')], idOf('Army'))).toHaveLength(1);
  });

  test('an unknown tag has no family', () => {
    expect(tagFamily(tags, idOf('Zouave'))).toEqual([]);
  });
});
