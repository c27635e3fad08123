import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../../renderer/names/mention-list.ts';
import {
  areDecided,
  countMentions,
  type MentionFilter,
  mentionRows,
  nextOpen,
  standingOf,
} from '../../../../renderer/names/mention-rows.ts';
import { madeMention, tagId } from './made-mentions.ts';

const varn = tagId(1);
const city = tagId(2);

describe('where a mention stands', () => {
  const cases: [string, Parameters<typeof standingOf>[0], Decision | undefined, string][] = [
    ['open until it is tagged', madeMention(1, 0), undefined, 'open'],
    ['tagged', madeMention(1, 0, { state: 'tagged' }), undefined, 'accepted'],
    ['refused', madeMention(1, 0, { state: 'refused' }), undefined, 'refused'],
    ['said to be another', madeMention(1, 0, { isChosen: true, tagIds: [city] }), undefined, 'other'],
    ['accepted here', madeMention(1, 0), { kind: 'accepted', tagId: varn }, 'accepted'],
    ['given to another here', madeMention(1, 0), { kind: 'accepted', tagId: city }, 'other'],
    ['open again here', madeMention(1, 0, { state: 'refused' }), { kind: 'open' }, 'open'],
  ];
  test.each(cases)('%s', (_, mention, decision, expected) => {
    expect(standingOf(mention, decision, varn)).toBe(expected);
  });
});

const state = {
  documents: [
    [madeMention(1, 0), madeMention(1, 20, { state: 'tagged' }), madeMention(1, 40, { words: 'VARN’s' })],
    [madeMention(2, 0, { state: 'refused' })],
  ],
  decided: new Map<string, Decision>(),
  seenOpen: new Set([madeMention(1, 0).key, madeMention(1, 40).key]),
};
const shown = (filter: MentionFilter, now = state, without?: ReadonlySet<string>) =>
  mentionRows(now, varn, filter, without).map((row) =>
    row.kind === 'document' ? `${row.open} of ${row.mentions}` : `${row.standing} ${row.mention.start}`,
  );

test('each filter has its lines, below those of their documents', () => {
  expect(shown('open')).toEqual(['2 of 3', 'open 0', 'open 40']);
  expect(shown('accepted')).toEqual(['2 of 3', 'accepted 20']);
  expect(shown('refused')).toEqual(['0 of 1', 'refused 0']);
  expect(shown('all')).toEqual(['2 of 3', 'open 0', 'accepted 20', 'open 40', '0 of 1', 'refused 0']);
});

test('what is decided keeps its line among those that were open', () => {
  const decided = new Map<string, Decision>([[madeMention(1, 0).key, { kind: 'refused' }]]);
  expect(shown('open', { ...state, decided })).toEqual(['1 of 3', 'refused 0', 'open 40']);
  expect(countMentions({ ...state, decided }, varn)).toEqual({
    ...{ open: 1, accepted: 1, refused: 2, other: 0, all: 4, documents: 2 },
  });
});

test('no line keeps its place once nothing is left to decide', () => {
  const refused = { kind: 'refused' } satisfies Decision;
  const one = new Map<string, Decision>([[madeMention(1, 0).key, refused]]);
  expect(areDecided(mentionRows({ ...state, decided: one }, varn, 'open'))).toBe(false);
  const both = new Map(one).set(madeMention(1, 40).key, refused);
  expect(areDecided(mentionRows({ ...state, decided: both }, varn, 'open'))).toBe(true);
});

test('words that are not to be shown', () => {
  expect(shown('open', state, new Set(['varn']))).toEqual(['2 of 3', 'open 40']);
});

test('the next open line, over the end to the first', () => {
  const rows = mentionRows(state, varn, 'all');
  expect(nextOpen(rows, 1)).toBe(3);
  expect(nextOpen(rows, 3)).toBe(1);
  expect(nextOpen(mentionRows(state, varn, 'refused'), 1)).toBe(1);
});
