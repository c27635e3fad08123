import { expect, test } from 'vitest';
import { TrashItem } from '../../../../core/model/trash.ts';
import {
  choiceOf,
  extend,
  isSelected,
  noSelection,
  sizeOf,
  toggle,
} from '../../../../renderer/trash/trash-selection.ts';

const [first, second, third] = [1, 2, 3].map((n) =>
  TrashItem.parse({
    kind: 'tag',
    id: `0190163d-8694-739b-aea5-966c26f8ad9${n}`,
    name: `tag ${n}`,
    tagKind: 'theme',
    highlights: 0,
    isReplaced: false,
    deletedAt: 1,
    keptUntil: 2,
  }),
);
if (!first || !second || !third) throw new Error('Three things are needed.');

test('things are chosen one by one, and let go again', () => {
  const both = toggle(toggle(noSelection, first), second);
  expect(choiceOf(both, 9)).toEqual({
    items: [
      { kind: 'tag', id: first.id },
      { kind: 'tag', id: second.id },
    ],
  });
  expect(sizeOf(toggle(both, first), 9)).toBe(1);
});

test('a stretch is chosen beside what was chosen before', () => {
  const all = extend(toggle(noSelection, first), [first, second, third]);
  expect(sizeOf(all, 9)).toBe(3);
});

test('all are chosen with how many they are; one taken out of all is the only one', () => {
  expect(choiceOf('all', 9)).toEqual({ all: 9 });
  expect(isSelected('all', first.id)).toBe(true);
  expect(extend('all', [first])).toBe('all');
  expect(sizeOf(toggle('all', first), 9)).toBe(1);
});
