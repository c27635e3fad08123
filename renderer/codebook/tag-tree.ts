import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import { type TagKind, tagKinds } from '../../core/model/tag.ts';
import { rankTags } from '../ui/rank-tags.ts';

/** A line of the codebook's tree: a kind, or a tag at one of its places. */
export type TreeRow =
  | {
      readonly type: 'kind';
      readonly key: string;
      readonly kind: TagKind;
      readonly count: number;
      readonly level: 1;
      readonly isOpen: boolean;
    }
  | {
      readonly type: 'tag';
      /** The place: the kind and the ids from the top down. */
      readonly key: string;
      readonly tag: TagSummary;
      readonly level: number;
      /** A second place of a tag. What is below it is shown at its first place only. */
      readonly isAlso: boolean;
      /** null for a tag with nothing below. */
      readonly isOpen: boolean | null;
      /** The alias by which it was found. */
      readonly alias: string | null;
    };

/**
 * The tree's lines. A tag stands below each of its parents; its first place is below its first parent of its own
 * kind, or at the top of its kind, and the others say that it is also there. `closed` holds the keys of what is shut.
 */
export function treeRows(tags: readonly TagSummary[], closed: ReadonlySet<string>): TreeRow[] {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const homeOf = (tag: TagSummary) => tag.parentIds.find((id) => byId.get(id)?.kind === tag.kind) ?? null;
  const childrenOf = new Map<TagId, TagSummary[]>();
  for (const tag of tags)
    for (const parentId of tag.parentIds)
      childrenOf.set(parentId, [...(childrenOf.get(parentId) ?? []), tag]);

  const rows: TreeRow[] = [];
  const add = (tag: TagSummary, above: string, level: number, isAlso: boolean) => {
    const key = `${above}/${tag.id}`;
    const children = isAlso ? [] : (childrenOf.get(tag.id) ?? []);
    const isOpen = children.length === 0 ? null : !closed.has(key);
    rows.push({ type: 'tag', key, tag, level, isAlso, isOpen, alias: null });
    if (isOpen) for (const child of children) add(child, key, level + 1, homeOf(child) !== tag.id);
  };

  for (const kind of tagKinds) {
    const ofKind = tags.filter((tag) => tag.kind === kind);
    if (ofKind.length === 0) continue;
    const isOpen = !closed.has(kind);
    rows.push({ type: 'kind', key: kind, kind, count: ofKind.length, level: 1, isOpen });
    if (isOpen) for (const tag of ofKind) if (homeOf(tag) === null) add(tag, kind, 2, false);
  }
  return rows;
}

/** The tags that a typed text may mean, by name or alias, the likeliest first, as lines without places. */
export function foundRows(tags: readonly TagSummary[], typed: string): TreeRow[] {
  return rankTags(tags, typed).map(({ tag, alias }) => ({
    type: 'tag',
    key: tag.id,
    tag,
    level: 1,
    isAlso: false,
    isOpen: null,
    alias,
  }));
}
