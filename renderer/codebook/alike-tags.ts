import { nameKey } from '../../core/codebook/name-key.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';

/** The tag that has nearly this name, but for one; null if there is none. */
export function tagLike(name: string, tags: readonly TagSummary[], except: TagId | null): TagSummary | null {
  const key = nameKey(name);
  const isLike = (tag: TagSummary) => [tag.name, ...tag.aliases].some((each) => nameKey(each) === key);
  return tags.find((tag) => tag.id !== except && isLike(tag)) ?? null;
}

/** Pairs of tags of a kind that have nearly the same name. */
export function alikeTags(tags: readonly TagSummary[]): (readonly [TagSummary, TagSummary])[] {
  return tags.flatMap((tag) => {
    const other = tagLike(tag.name, tags, tag.id);
    return other && other.kind === tag.kind && tag.id < other.id ? [[tag, other] as const] : [];
  });
}
