import type { QueryClient } from '@tanstack/react-query';
import type { LibraryChanged } from '../../core/contract/library.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import { codebookKeys } from './codebook-queries.ts';
import { keys } from './query-keys.ts';

/** Puts the new use of tags into their list, or has it read again where tags themselves are others. */
export function applyToTags(
  queries: QueryClient,
  { kinds, tagUse }: Pick<LibraryChanged, 'kinds' | 'tagUse'>,
): void {
  const stale = (queryKey: readonly unknown[]) => void queries.invalidateQueries({ queryKey });
  const areOther = kinds.includes('tag') || kinds.includes('name');
  stale(areOther ? codebookKeys.all : codebookKeys.uses);
  // A list that is on its way may not know of the change.
  if (areOther || tagUse === null || queries.isFetching({ queryKey: keys.tags }) > 0) stale(keys.tags);
  else if (tagUse.length > 0) {
    queries.setQueryData<readonly TagSummary[]>(keys.tags, (tags) => tags && withUse(tags, tagUse));
  }
}

/** Tags with the use that some of them have now; the others stay as they are. */
function withUse(
  tags: readonly TagSummary[],
  use: NonNullable<LibraryChanged['tagUse']>,
): readonly TagSummary[] {
  const useOf = new Map(use.map((one) => [one.id, one]));
  return tags.map((tag) => {
    const now = useOf.get(tag.id);
    return now ? { ...tag, ...now } : tag;
  });
}
