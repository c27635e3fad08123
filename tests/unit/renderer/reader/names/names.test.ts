import { expect, test } from 'vitest';
import type { HighlightInText } from '../../../../../core/contract/highlights.ts';
import { HighlightId, TagId, TextOffset, Timestamp } from '../../../../../core/model/ids.ts';
import { describeNames, meantBy } from '../../../../../renderer/reader/names/describe-names.ts';
import { hasLostTags } from '../../../../../renderer/reader/names/use-reader-names.ts';
import { HighlightIndex } from '../../../../../renderer/reader/text/highlight-index.ts';

const tag = (n: number) => TagId.parse(`00000000-0000-7000-8000-00000000000${n}`);
const tags = new Map(
  ['Varn council', 'Varn', 'Ash League', 'Quill', 'Selwyn', 'Ember', 'Copper'].map((name, i) => [
    tag(i + 1),
    { name },
  ]),
);
const mention = (...meanings: TagId[]) => ({ start: 0, end: 4, meanings });

test('whose name it is, or may be', () => {
  expect(meantBy(mention(tag(3)), tags)).toBe('Ash League');
  expect(meantBy(mention(tag(1), tag(2)), tags)).toBe('Varn council or Varn');
});

test('names are told of once each, and not too many', () => {
  expect(describeNames([], tags)).toBe('');
  expect(describeNames([mention(tag(3)), mention(tag(1)), mention(tag(3))], tags)).toBe(
    'Not tagged: Ash League, Varn council.',
  );
  const all = [1, 2, 3, 4, 5, 6, 7].map((n) => mention(tag(n)));
  expect(describeNames(all, tags)).toMatch(/, Selwyn, and 2 more\.$/);
});

const highlight = (n: number, change: Partial<HighlightInText> = {}): HighlightInText => ({
  id: HighlightId.parse(`00000000-0000-7000-9000-00000000000${n}`),
  ...{ start: TextOffset.parse(n), end: TextOffset.parse(n + 5), colour: 1, tagIds: [tag(1)], note: null },
  ...{ createdAt: Timestamp.parse(0), updatedAt: Timestamp.parse(0) },
  ...change,
});

test.each<[string, HighlightInText[], boolean]>([
  ['another highlight', [highlight(1), highlight(2)], false],
  ['another colour', [highlight(1, { colour: 2 })], false],
  ['one more tag', [highlight(1, { tagIds: [tag(1), tag(2)] })], false],
  ['no highlight', [], true],
  ['another tag', [highlight(1, { tagIds: [tag(2)] })], true],
  ['another passage', [highlight(1, { end: TextOffset.parse(4) })], true],
])('names are looked for again where tags may be gone: %s', (_, now, isLost) => {
  expect(hasLostTags(new HighlightIndex([highlight(1)]), new HighlightIndex(now))).toBe(isLost);
});
