import { expect, test } from 'vitest';
import type { HighlightInText } from '../../../../../core/contract/highlights.ts';
import { HighlightId, TagId, TextOffset, Timestamp } from '../../../../../core/model/ids.ts';
import { MentionIndex } from '../../../../../renderer/reader/names/mention-index.ts';
import { HighlightIndex } from '../../../../../renderer/reader/text/highlight-index.ts';

const tag = (n: number) => TagId.parse(`00000000-0000-7000-8000-00000000000${n}`);
const [league, council, city] = [tag(1), tag(2), tag(3)];

/** `Ash League` at 10, `Varn`, which two tags share, at 30, `Ash League` at 50. */
const names = new MentionIndex({
  meanings: [[league], [council, city]],
  starts: [10, 30, 50],
  ends: [20, 34, 60],
  of: [0, 1, 0],
});

const highlight = (start: number, end: number, ...tagIds: TagId[]): HighlightInText => ({
  id: HighlightId.parse(`00000000-0000-7000-8000-0000000000${start + 10}`),
  ...{ start: TextOffset.parse(start), end: TextOffset.parse(end), colour: 1, tagIds, note: null },
  ...{ createdAt: Timestamp.parse(0), updatedAt: Timestamp.parse(0) },
});
const bare = new HighlightIndex([]);
const starts = (found: readonly { start: number }[]) => found.map(({ start }) => start);

test('names that overlap a stretch of the text', () => {
  expect(starts(names.within(0, 100, bare))).toEqual([10, 30, 50]);
  expect(starts(names.within(20, 31, bare))).toEqual([30]);
  expect(starts(names.within(19, 30, bare))).toEqual([10]);
  expect(names.within(20, 30, bare)).toEqual([]);
});

test('a name under a place, its first letter included and the place after its last not', () => {
  expect(names.under(30, bare)?.meanings).toEqual([council, city]);
  expect(names.under(33, bare)?.start).toBe(30);
  expect(names.under(34, bare)).toBeNull();
  expect(names.under(29, bare)).toBeNull();
});

test('a highlight with a tag of the name covers it, any other does not', () => {
  const covers = (...highlights: HighlightInText[]) =>
    starts(names.within(0, 100, new HighlightIndex(highlights)));
  expect(covers(highlight(5, 40, city))).toEqual([10, 50]);
  expect(covers(highlight(5, 40, tag(4)))).toEqual([10, 30, 50]);
  expect(covers(highlight(30, 33, city))).toEqual([10, 30, 50]);
});

test('from name to name, past those that are tagged', () => {
  expect(names.next(0, 1, bare)?.start).toBe(10);
  expect(names.next(10, 1, bare)?.start).toBe(30);
  expect(names.next(30, -1, bare)?.start).toBe(10);
  expect(names.next(10, -1, bare)).toBeNull();
  expect(names.next(50, 1, bare)).toBeNull();
  expect(names.next(10, 1, new HighlightIndex([highlight(30, 34, council)]))?.start).toBe(50);
});

test('how many are open', () => {
  const open = (...highlights: HighlightInText[]) => names.open(new HighlightIndex(highlights));
  expect(open()).toBe(3);
  expect(open(highlight(5, 40, city), highlight(8, 70, league), highlight(30, 34, council))).toBe(0);
  expect(open(highlight(12, 40, league), highlight(30, 33, city), highlight(0, 100, tag(4)))).toBe(3);
});
