import type { TagId } from '../../../core/model/ids.ts';
import type { Tag, TagKind } from '../../../core/model/tag.ts';
import { fold } from '../../../core/text/fold.ts';

/** How exports name a tag. */
export interface TagLabel {
  readonly kind: TagKind;
  readonly name: string;
  /** The name as one word of a hashtag, for example `kataib-hezbollah`; unique within its kind. */
  readonly slug: string;
}

/** The labels of all tags of a library. Of two names with the same slug the older tag keeps it. */
export function labelTags(tags: readonly Tag[]): ReadonlyMap<TagId, TagLabel> {
  const taken = new Set<string>();
  const labels = new Map<TagId, TagLabel>();
  const byAge = tags.toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
  for (const { id, kind, name } of byAge) {
    const plain = toSlug(name);
    let slug = plain;
    for (let count = 2; taken.has(`${kind}/${slug}`); count++) slug = `${plain}-${count}`;
    taken.add(`${kind}/${slug}`);
    labels.set(id, { kind, name, slug });
  }
  return labels;
}

function toSlug(name: string): string {
  const words = fold(name)
    .replaceAll("'", '')
    .match(/[\p{L}\p{N}]+/gu);
  return words ? words.join('-') : 'tag';
}
