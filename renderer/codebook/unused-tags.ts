import type { TagSummary } from '../../core/contract/tags.ts';
import { familyOf, membersByParent } from './tag-tree.ts';

/** The tags that neither they themselves nor any below them is on a highlight, with how many stand below each. */
export function unusedTags(
  tags: readonly TagSummary[],
): { readonly tag: TagSummary; readonly below: number }[] {
  const membersOf = membersByParent(tags);
  return tags.flatMap((tag) => {
    if (tag.highlights > 0) return [];
    const family = familyOf(tag, membersOf);
    return family.some(({ highlights }) => highlights > 0) ? [] : [{ tag, below: family.length - 1 }];
  });
}
