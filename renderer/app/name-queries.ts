import { type QueryClient, useQuery } from '@tanstack/react-query';
import type { LibraryChanged } from '../../core/contract/library.ts';
import type { MentionScope } from '../../core/contract/mentions.ts';
import type { DocumentId } from '../../core/model/ids.ts';
import { MentionIndex } from '../reader/names/mention-index.ts';
import { client } from './client.ts';

/** Cache keys of what the texts say of the codebook's names. */
export const nameKeys = {
  inText: (id: DocumentId) => ['names', 'in-text', id] as const,
  counts: (scope: MentionScope) => ['names', 'counts', scope] as const,
  proposals: (documentIds: readonly DocumentId[]) => ['proposed-names', documentIds] as const,
};

/** The names in a document's text that are not tagged, with the version that they stand in. */
export const useNamesInText = (id: DocumentId, { enabled = true } = {}) =>
  useQuery({
    queryKey: nameKeys.inText(id),
    queryFn: async () => {
      const found = await client.mentions.inText({ documentId: id });
      return { versionId: found.versionId, names: new MentionIndex(found) };
    },
    enabled,
    structuralSharing: false,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** How often each tag is named, and how many of these mentions are to be decided. */
export const useNameCounts = (scope: MentionScope, { enabled = true } = {}) =>
  useQuery({
    queryKey: nameKeys.counts(scope),
    queryFn: ({ signal }) => client.mentions.counts({ scope }, { signal }),
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** How many names are proposed at most. */
const mostProposals = 300;

/** Names that the texts seem to speak of and the codebook does not know. */
export const useProposedNames = (documentIds: readonly DocumentId[], { enabled = true } = {}) =>
  useQuery({
    queryKey: nameKeys.proposals(documentIds),
    queryFn: ({ signal }) =>
      client.mentions.propose({ documentIds: [...documentIds], most: mostProposals }, { signal }),
    enabled,
    // What the codebook has meanwhile is left out by those who show them.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** Changes come one upon another, by the key: names are looked for again once they rest. In a text, then in the library. */
const restMs = { inText: 300, counts: 1500 };
let inText: ReturnType<typeof setTimeout> | undefined;
let counts: ReturnType<typeof setTimeout> | undefined;

/** Looks for names again, soon, where a change may have made others of them. */
export function applyToNames(
  queries: QueryClient,
  { kinds, documentIds }: Pick<LibraryChanged, 'kinds' | 'documentIds'>,
): void {
  const areOther = kinds.some((kind) => kind === 'tag' || kind === 'name' || kind === 'document');
  if (!areOther && !kinds.includes('highlight')) return;
  if (kinds.includes('document')) void queries.invalidateQueries({ queryKey: ['proposed-names'] });
  const stale = (queryKey: readonly unknown[]) => void queries.invalidateQueries({ queryKey });
  if (areOther) {
    clearTimeout(inText);
    inText = setTimeout(() => stale(['names', 'in-text']), restMs.inText);
  } else {
    // A text that is read sees by its highlights whether it has to ask again.
    for (const id of documentIds)
      void queries.invalidateQueries({ queryKey: nameKeys.inText(id), refetchType: 'none' });
  }
  clearTimeout(counts);
  counts = setTimeout(() => {
    stale(['names', 'counts']);
    stale(['dossier-names']);
  }, restMs.counts);
}
