import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { SharedName } from '../../core/contract/codebook.ts';
import type { TagId } from '../../core/model/ids.ts';
import { client } from './client.ts';

/** Cache keys of what is known of many tags at once; any change of the library makes all of it stale. */
export const codebookKeys = {
  all: ['codebook'] as const,
  uses: ['codebook', 'use'] as const,
  use: (ids: readonly TagId[]) => ['codebook', 'use', ids] as const,
  sharedNames: ['codebook', 'shared names'] as const,
};

/** The highlights that carry any of some tags, each counted once, and their documents. */
export const useTagUse = (ids: readonly TagId[], { enabled = true } = {}) =>
  useQuery({
    queryKey: codebookKeys.use(ids),
    queryFn: () => client.codebook.use({ ids: [...ids] }),
    enabled,
    placeholderData: keepPreviousData,
  });

const noNames: readonly SharedName[] = [];

/** Every name that several tags share; none until the library has answered. */
export const useSharedNames = (): readonly SharedName[] =>
  useQuery({ queryKey: codebookKeys.sharedNames, queryFn: () => client.codebook.sharedNames() }).data ??
  noNames;
