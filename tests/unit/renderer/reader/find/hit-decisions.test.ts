import { describe, expect, test } from 'vitest';
import type { HighlightInText } from '../../../../../core/contract/highlights.ts';
import { Colour } from '../../../../../core/model/highlight.ts';
import { HighlightId, TagId, TextOffset, Timestamp } from '../../../../../core/model/ids.ts';
import { carriesTags, hitLine, takenHits } from '../../../../../renderer/reader/find/hit-decisions.ts';
import { HighlightIndex } from '../../../../../renderer/reader/text/highlight-index.ts';

const tag = (n: number) => TagId.parse(`0192a0de-0000-7000-8000-00000000000${n}`);

const highlight = (n: number, start: number, end: number, tagIds: TagId[]): HighlightInText => ({
  id: HighlightId.parse(`0192a0de-0000-7000-8000-00000000000${n}`),
  start: TextOffset.parse(start),
  end: TextOffset.parse(end),
  colour: Colour.parse(1),
  tagIds,
  note: null,
  createdAt: Timestamp.parse(0),
  updatedAt: Timestamp.parse(0),
});

describe('a hit carries tags', () => {
  const index = new HighlightIndex([
    highlight(1, 10, 30, [tag(1)]),
    highlight(2, 15, 25, [tag(2)]),
    highlight(3, 40, 50, [tag(1), tag(2)]),
  ]);
  test.each<[string, [number, number], TagId[], boolean]>([
    ['of the highlight that covers it', [15, 20], [tag(1)], true],
    ['of several that cover it', [15, 25], [tag(1), tag(2)], true],
    ['but not those of one that covers a part', [12, 20], [tag(2)], false],
    ['but not where there is no highlight', [60, 65], [tag(1)], false],
    ['not if none are asked for', [15, 20], [], false],
  ])('%s', (_, [start, end], tagIds, carries) => {
    expect(carriesTags(index, { start, end }, tagIds)).toBe(carries);
  });
});

test('hits are taken unless they are tagged, and as decided', () => {
  const hits = [1, 2, 3, 4].map((start) => ({ start, end: start + 1 }));
  const taken = takenHits(
    hits,
    [false, true, true, false],
    new Map([
      [2, true],
      [3, false],
    ]),
  );
  expect(taken.map(({ start }) => start)).toEqual([1, 3]);
});

describe('the line of a hit', () => {
  test('is of its own block', () => {
    const words = 'end of one\nAn attack by militias was\nThe next';
    expect(hitLine(words, words.indexOf('militias'), 8)).toEqual({
      before: 'An attack by ',
      hit: 'militias',
      after: ' was',
    });
  });

  test('is cut between words', () => {
    const before = 'x'.repeat(20) + ' '.concat('word '.repeat(6));
    const line = hitLine(`${before}HIT${' word'.repeat(30)}`, before.length, 3);
    expect(line.before).toBe(`…${'word '.repeat(6)}`);
    expect(line.after).toMatch(/word…$/);
  });

  test.each([
    ['letters that join keep their forms', ['المستش', 'في', ''], ['المستش\u200d', '\u200dفي', '']],
    ['also over vowel signs', ['كَ', 'تَبَ', 'ت'], ['كَ\u200d', '\u200dتَبَ\u200d', '\u200dت']],
    ['but not after a letter that joins none', ['د', 'ار', ''], ['د', 'ار', '']],
    ['nor between words', ['قال ', 'في', ''], ['قال ', 'في', '']],
    ['nor in other scripts', ['parsdrail', 'not', ''], ['parsdrail', 'not', '']],
  ])('%s', (_, [before = '', hit = '', after = ''], expected) => {
    const line = hitLine(before + hit + after, before.length, hit.length);
    expect([line.before, line.hit, line.after]).toEqual(expected);
  });

  test('shows a hit that goes over a line break in one line', () => {
    expect(hitLine('Deir\nez-Zor', 0, 11).hit).toBe('Deir ez-Zor');
  });
});
