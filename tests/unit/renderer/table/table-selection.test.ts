import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { TableFilter } from '../../../../core/contract/highlight-table.ts';
import { HighlightId } from '../../../../core/model/ids.ts';
import {
  choiceOf,
  choose,
  countIn,
  everything,
  isChosen,
  keptFor,
  nothing,
  sizeOf,
} from '../../../../renderer/table/table-selection.ts';

const key = (...groups: (string | null)[]) => ({ id: HighlightId.parse(uuidv7()), groups });
const filter = TableFilter.parse({ text: 'x' });

test('highlights are chosen one by one', () => {
  const [one, two] = [key('a', 'b'), key('b')];
  const both = choose(nothing, [one, two], true);
  expect([sizeOf(both, 10), countIn(both, 'a', 3), countIn(both, 'b', 3)]).toEqual([2, 1, 2]);
  const left = choose(both, [one], false);
  expect([isChosen(left, one.id), isChosen(left, two.id)]).toEqual([false, true]);
  expect(choiceOf(left, filter, 10)).toEqual({ ids: [two.id] });
});

test('out of all, some are left out and taken in again', () => {
  const [one, two] = [key('a'), key(null)];
  const most = choose(everything, [one, two], false);
  expect([sizeOf(most, 10), countIn(most, 'a', 3), countIn(most, null, 1)]).toEqual([8, 2, 0]);
  const more = choose(most, [two], true);
  expect([isChosen(more, one.id), isChosen(more, two.id)]).toEqual([false, true]);
  expect(choiceOf(more, filter, 10)).toEqual({ filter, except: [one.id], count: 9 });
});

test('what was chosen is chosen no more once other rows were shown, also all of them', () => {
  for (const selection of [choose(nothing, [key('a')], true), everything]) {
    const kept = { of: 'all', selection };
    expect(keptFor(kept, 'all')).toBe(kept);
    const filtered = keptFor(kept, 'filtered');
    expect(filtered.selection).toBe(nothing);
    expect(keptFor(filtered, 'all').selection).toBe(nothing);
  }
});
