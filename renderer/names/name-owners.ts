import { nameKey } from '../../core/codebook/name-key.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import type { ListedMention } from './mention-list.ts';

/** The tags that have a name, by its words (`nameKey`). */
export type NameOwners = ReadonlyMap<string, readonly TagId[]>;

/** Which tags share which names. */
export function nameOwners(tags: Iterable<Pick<TagSummary, 'id' | 'name' | 'aliases'>>): NameOwners {
  const owners = new Map<string, TagId[]>();
  for (const { id, name, aliases } of tags) {
    for (const words of new Set([name, ...aliases].map(nameKey))) {
      const known = owners.get(words);
      if (known) known.push(id);
      else owners.set(words, [id]);
    }
  }
  return owners;
}

/** All that a mention may mean: the tag that is asked about, what the library says, and every tag that has this name. */
export function meaningsOf(
  { alike, tagIds }: Pick<ListedMention, 'alike' | 'tagIds'>,
  tagId: TagId,
  owners: NameOwners,
): TagId[] {
  return [...new Set([tagId, ...tagIds, ...(owners.get(alike) ?? [])])];
}
