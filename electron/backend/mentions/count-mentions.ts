import type { MentionCount, MentionScope } from '../../../core/contract/mentions.ts';
import type { DocumentId, TagId } from '../../../core/model/ids.ts';
import { eachText } from './each-text.ts';
import type { MentionSearch } from './mentions-in-document.ts';

/**
 * How often each tag is named, the most open ones first. A mention that may mean several tags counts for each of them.
 * Throws `NOT_FOUND`, and once the signal is aborted.
 */
export async function countMentions(
  search: MentionSearch,
  scope: MentionScope,
  signal?: AbortSignal,
): Promise<MentionCount[]> {
  const counts = new Map<TagId, { open: number; mentions: number; documents: number; last: DocumentId }>();
  for await (const { text, mentions } of eachText(search, { scope, tagIds: null }, signal)) {
    for (const { tagIds, state } of mentions) {
      if (state === 'refused') continue;
      for (const tagId of tagIds) {
        const known = counts.get(tagId) ?? { open: 0, mentions: 0, documents: 0, last: null };
        counts.set(tagId, {
          open: known.open + (state === 'open' ? 1 : 0),
          mentions: known.mentions + 1,
          documents: known.documents + (known.last === text.documentId ? 0 : 1),
          last: text.documentId,
        });
      }
    }
  }
  signal?.throwIfAborted();
  return [...counts]
    .map(([tagId, { last: _, ...count }]) => ({ tagId, ...count }))
    .sort((a, b) => b.open - a.open || b.mentions - a.mentions || (a.tagId < b.tagId ? -1 : 1));
}
