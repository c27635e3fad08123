import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import { membersByParent } from '../codebook/tag-tree.ts';

/** A tag near another in the codebook: one above, the tag itself, or one below. */
export interface Relative {
  readonly tag: TagSummary;
  /** Steps from the top, 0 for a tag without parents. */
  readonly depth: number;
  readonly role: 'above' | 'self' | 'below';
}

/**
 * All that stands above a tag, itself, and all below it, each once and from the top down. A tag with several lines
 * above it stands below the longest.
 */
export function tagFamily(tags: readonly TagSummary[], id: TagId): Relative[] {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const depths = new Map<TagId, number>();
  const depthOf = (tag: TagSummary): number => {
    const known = depths.get(tag.id);
    if (known !== undefined) return known;
    const parents = tag.parentIds.flatMap((parentId) => byId.get(parentId) ?? []);
    const depth = Math.max(0, ...parents.map((parent) => depthOf(parent) + 1));
    depths.set(tag.id, depth);
    return depth;
  };
  const self = byId.get(id);
  if (!self) return [];
  const depth = depthOf(self);
  const above = [...depths]
    .flatMap(([each, at]) =>
      each === id ? [] : [{ tag: byId.get(each), depth: at, role: 'above' as const }],
    )
    .filter((each): each is Relative & { role: 'above' } => each.tag !== undefined)
    .sort((a, b) => a.depth - b.depth || (a.tag.name < b.tag.name ? -1 : 1));
  return [...above, { tag: self, depth, role: 'self' }, ...below(tags, self, depth)];
}

/** All tags below one, each under the first of its members' lines that leads to it. */
function below(tags: readonly TagSummary[], self: TagSummary, depth: number): Relative[] {
  const members = membersByParent(tags);
  const seen = new Set([self.id]);
  const lines: Relative[] = [];
  const add = (parent: TagSummary, at: number) => {
    for (const tag of members.get(parent.id) ?? []) {
      if (seen.has(tag.id)) continue;
      seen.add(tag.id);
      lines.push({ tag, depth: at, role: 'below' });
      add(tag, at + 1);
    }
  };
  add(self, depth + 1);
  return lines;
}
