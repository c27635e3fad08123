import { nameKey } from '../../../core/codebook/name-key.ts';
import { type TagKind, tagKinds } from '../../../core/model/tag.ts';

const kindBefore = new RegExp(`^(${tagKinds.join('|')})/(.+)$`, 'isu');
const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a tag is referred to by. */
export interface ReferableTag {
  readonly id: string | null;
  readonly kind: TagKind | null;
  readonly name: string;
}

/**
 * Gives how files refer to tags, by the tag: by the name alone where only one tag has it, else as `place/Syria`, and by the
 * id where that fits several tags too.
 */
export function referTo(tags: readonly ReferableTag[]): (tag: ReferableTag) => string {
  const byName = Map.groupBy(tags, ({ name }) => nameKey(name));
  return (tag) => {
    const same = byName.get(nameKey(tag.name)) ?? [];
    const isPlain = !kindBefore.test(tag.name) && !idShape.test(tag.name);
    if (same.length === 1 && isPlain) return tag.name;
    const ofKind = same.filter(({ kind }) => kind === tag.kind);
    return ofKind.length === 1 || !tag.id ? `${tag.kind ?? 'theme'}/${tag.name}` : tag.id;
  };
}

/** The kind and the name of a reference that has both. */
export function splitReference(reference: string): { kind: TagKind; name: string } | null {
  const match = kindBefore.exec(reference);
  const kind = tagKinds.find((one) => one === match?.[1]?.toLowerCase());
  return kind ? { kind, name: match?.[2]?.trim() ?? '' } : null;
}
