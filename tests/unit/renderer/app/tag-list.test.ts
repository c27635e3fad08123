import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { TagSummary } from '../../../../core/contract/tags.ts';
import { keys } from '../../../../renderer/app/query-keys.ts';
import { applyToTags } from '../../../../renderer/app/tag-list.ts';
import { tagSummary } from '../../../helpers/tag-summary.ts';

function shownTags(...tags: TagSummary[]) {
  const queries = new QueryClient();
  queries.setQueryData(keys.tags, tags);
  return {
    queries,
    shown: () => queries.getQueryData<TagSummary[]>(keys.tags),
    isStale: () => queries.getQueryState(keys.tags)?.isInvalidated,
  };
}

test('a changed highlight changes the use of its tags in the list, which is not read again', () => {
  const [one, two] = [tagSummary('one', { highlights: 1 }), tagSummary('two', { highlights: 5 })];
  const { queries, shown, isStale } = shownTags(one, two);
  applyToTags(queries, { kinds: ['highlight'], tagUse: [{ id: one.id, highlights: 2, documents: 1 }] });
  expect(shown()).toMatchObject([
    { name: 'one', highlights: 2, documents: 1 },
    { name: 'two', highlights: 5 },
  ]);
  expect(shown()?.[1]).toBe(two);
  expect(isStale()).toBe(false);
});

test.each([
  ['tags that are others themselves', ['tag' as const], []],
  ['more tags than are told', ['highlight' as const], null],
])('%s are read again', (_, kinds, tagUse) => {
  const { queries, isStale } = shownTags(tagSummary('one'));
  applyToTags(queries, { kinds, tagUse });
  expect(isStale()).toBe(true);
});
