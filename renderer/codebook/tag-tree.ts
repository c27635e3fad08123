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
      readonly position: number;
      readonly siblings: number;
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
      /** Which of how many lines below the same one it is, counted from 1. */
      readonly position: number;
      readonly siblings: number;
    };

/**
 * The tree's lines. A tag stands below each of its parents; its first place is below its first parent of its own
 * kind, or at the top of its kind, and the others say that it is also there. `closed` holds the keys of what is shut.
 */
export function treeRows(tags: readonly TagSummary[], closed: ReadonlySet<string>): TreeRow[] {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const homeOf = (tag: TagSummary) => tag.parentIds.find((id) => byId.get(id)?.kind === tag.kind) ?? null;
  const membersOf = membersByParent(tags);

  const rows: TreeRow[] = [];
  const addAll = (below: readonly TagSummary[], above: string, level: number, homeId: TagId | null) => {
    for (const [index, tag] of below.entries()) {
      const key = `${above}/${tag.id}`;
      const isAlso = homeOf(tag) !== homeId;
      const members = isAlso ? [] : (membersOf.get(tag.id) ?? []);
      const isOpen = members.length === 0 ? null : !closed.has(key);
      const place = { level, isAlso, isOpen, position: index + 1, siblings: below.length };
      rows.push({ type: 'tag', key, tag, alias: null, ...place });
      if (isOpen) addAll(members, key, level + 1, tag.id);
    }
  };

  const kinds = tagKinds.filter((kind) => tags.some((tag) => tag.kind === kind));
  for (const [index, kind] of kinds.entries()) {
    const ofKind = tags.filter((tag) => tag.kind === kind);
    const isOpen = !closed.has(kind);
    const place = { position: index + 1, siblings: kinds.length };
    rows.push({ type: 'kind', key: kind, kind, count: ofKind.length, level: 1, isOpen, ...place });
    if (isOpen)
      addAll(
        ofKind.filter((tag) => homeOf(tag) === null),
        kind,
        2,
        null,
      );
  }
  return rows;
}

/** The tags that a typed text may mean, by name or alias, the likeliest first, as lines without places. */
export function foundRows(tags: readonly TagSummary[], typed: string): TreeRow[] {
  return rankTags(tags, typed).map(({ tag, alias }, index, { length }) => ({
    type: 'tag',
    key: tag.id,
    tag,
    level: 1,
    isAlso: false,
    isOpen: null,
    alias,
    position: index + 1,
    siblings: length,
  }));
}

/** The members of each tag that has some, in the order of the tags. */
export function membersByParent(tags: readonly TagSummary[]): ReadonlyMap<TagId, readonly TagSummary[]> {
  const members = new Map<TagId, TagSummary[]>();
  for (const tag of tags)
    for (const parentId of tag.parentIds) {
      const known = members.get(parentId);
      if (known) known.push(tag);
      else members.set(parentId, [tag]);
    }
  return members;
}

/** A tag and all below it, each once, however many ways lead there. */
export function familyOf(
  tag: TagSummary,
  membersOf: ReadonlyMap<TagId, readonly TagSummary[]>,
): readonly TagSummary[] {
  const family = new Set([tag]);
  for (const each of family) for (const member of membersOf.get(each.id) ?? []) family.add(member);
  return [...family];
}
