import { expect, test } from 'vitest';
import type { CleanUpPart } from '../../../../core/contract/captures.ts';
import type { Fate } from '../../../../core/model/source-part.ts';
import {
  balanceOf,
  fateOf,
  listReasons,
  noChanges,
  setKept,
} from '../../../../renderer/clean-up/part-choices.ts';

const part = (fate: Fate, words = 1, type = 'paragraph'): CleanUpPart => ({
  ...{ line: null, text: '', fate, words, type },
});
const navigation: Fate = { kind: 'removed', reason: 'navigation' };
const parts = [
  part(navigation, 2),
  part({ kind: 'moved', field: 'authors' }, 3),
  part({ kind: 'kept' }, 5, 'heading'),
  part({ kind: 'kept' }, 50),
  part(navigation, 2),
];

test('a part that is dropped by hand and kept again is as it was', () => {
  const dropped = setKept(parts, noChanges, [3], false);
  expect(fateOf(parts, dropped, 3)).toEqual({ kind: 'removed', reason: 'by-hand' });
  expect(setKept(parts, dropped, [3], true)).toEqual(noChanges);
});

test('a reason that is switched off and on again is as it was', () => {
  const kept = setKept(parts, noChanges, [0, 4], true);
  expect(listReasons(parts, kept)).toContainEqual({ reason: 'navigation', parts: [0, 4], hidden: 0 });
  expect(setKept(parts, kept, [0, 4], false)).toEqual(noChanges);
});

test('fields stand first, then the reason with the most parts', () => {
  const changes = setKept(parts, noChanges, [3], false);
  expect(listReasons(parts, changes)).toEqual([
    { reason: 'moved', parts: [1], hidden: 1 },
    { reason: 'navigation', parts: [0, 4], hidden: 2 },
    { reason: 'by-hand', parts: [3], hidden: 1 },
  ]);
});

test('the balance counts every part once', () => {
  const { kept, moved, removed } = balanceOf(parts, setKept(parts, noChanges, [0], true));
  expect(kept).toEqual({ parts: 3, words: 57, headings: 1 });
  expect(moved).toEqual({ parts: 1, words: 3 });
  expect(removed).toEqual({ parts: 1, words: 2 });
});
