import {
  type LikenessReason,
  type NearDuplicate,
  nearDuplicates,
} from '../../core/codebook/near-duplicates.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import { TagId } from '../../core/model/ids.ts';
import type { TagKind } from '../../core/model/tag.ts';

/** The id of a tag that is none yet. */
const wantedId = TagId.parse('00000000-0000-7000-8000-000000000000');

/** The tag that may be meant by a name of this kind, but for one; null if none looks like it. */
export function tagLike(
  wanted: { readonly name: string; readonly kind: TagKind },
  tags: readonly TagSummary[],
  except: TagId | null,
): TagSummary | null {
  const others = tags.filter(({ id }) => id !== except);
  const pair = nearDuplicates([...others, { ...wanted, id: wantedId, aliases: [] }]).find(({ ids }) =>
    ids.includes(wantedId),
  );
  return others.find(({ id }) => pair?.ids.includes(id)) ?? null;
}

/** Two tags that may be one, and why. */
export interface AlikePair extends Pick<NearDuplicate, 'names'> {
  readonly tags: readonly [TagSummary, TagSummary];
  readonly why: string;
}

const words = {
  'same name': 'the same name',
  'word order': 'the same words',
  spelling: 'nearly the same spelling',
  acronym: 'the first letters',
} satisfies Record<LikenessReason, string>;

/** Pairs of tags that may be one, the likeliest first. */
export function alikeTags(tags: readonly TagSummary[]): AlikePair[] {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  return nearDuplicates(tags).flatMap(({ ids, names, reason }) => {
    const [a, b] = [byId.get(ids[0]), byId.get(ids[1])];
    return a && b ? [{ tags: [a, b] as const, names, why: words[reason] }] : [];
  });
}
