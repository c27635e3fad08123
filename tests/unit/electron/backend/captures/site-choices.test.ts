import { expect, test } from 'vitest';
import type { Fate } from '../../../../../core/model/source-part.ts';
import { schema } from '../../../../../core/text/schema.ts';
import {
  changesBy,
  choicesOf,
  siteNameOf,
  siteOf,
} from '../../../../../electron/backend/captures/site-choices.ts';
import { paragraph, type SourcePart } from '../../../../../electron/backend/importers/blocks.ts';

const kept: Fate = { kind: 'kept' };
const related: Fate = { kind: 'removed', reason: 'related' };
const sharing: Fate = { kind: 'removed', reason: 'sharing' };

const parts = (...made: [text: string, fate: Fate][]): SourcePart[] =>
  made.map(([text, fate]) => ({ block: paragraph(text), fate, line: null }));

test.each([
  ['https://www.harbour.example/a', 'Any', 'harbour.example', 'harbour.example'],
  ['https://news.harbour.example/b', null, 'news.harbour.example', 'news.harbour.example'],
  [null, 'Harbour  Préss', 'harbour  press', 'Harbour  Préss'],
  [null, null, null, null],
])('the site of %s, %s is %s, shown as %s', (url, publisher, site, name) => {
  expect(siteOf({ url, publisher })).toBe(site);
  expect(siteNameOf({ url, publisher })).toBe(name);
});

test('a reason of which every part was put back holds no more; one part put back speaks for itself', () => {
  const page = parts(
    ['A', kept],
    ['Next: B', related],
    ['Next: C', related],
    ['Share', sharing],
    ['Tweet', sharing],
  );
  const all = choicesOf(
    page,
    new Map([
      [1, kept],
      [2, kept],
      [3, kept],
    ]),
  );
  const next = parts(['Next: D', related], ['Share', sharing], ['Tweet', sharing]);
  expect([...changesBy(all, next)]).toEqual([
    [0, kept],
    [1, kept],
  ]);
});

test('what was dropped by hand is dropped on the next page, however its letters are set', () => {
  const page = parts(['Our café newsletter', kept], ['The ferry left.', kept]);
  const choices = choicesOf(page, new Map([[0, { kind: 'removed', reason: 'by-hand' } satisfies Fate]]));
  const next = parts(['OUR CAFE NEWSLETTER', kept], ['The ferry came back.', kept]);
  expect([...changesBy(choices, next)]).toEqual([[0, { kind: 'removed', reason: 'by-hand' }]]);
});

test('a picture that was dropped says nothing of the next ones', () => {
  const picture: SourcePart = { block: schema.nodes.paragraph.create(), fate: kept, line: null };
  const byHand: Fate = { kind: 'removed', reason: 'by-hand' };
  const choices = choicesOf([picture, ...parts(['Read on', kept])], new Map([0, 1].map((i) => [i, byHand])));
  expect([...changesBy(choices, [picture, ...parts(['Read on', kept])])]).toEqual([[1, byHand]]);
});
