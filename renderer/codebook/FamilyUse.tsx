import { useMemo } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import { countOf } from '../ui/count-of.ts';
import { familyOf, membersByParent } from './tag-tree.ts';
import { useFamilyUse } from './use-family-use.ts';

/** How many highlights carry a tag or one below it, each counted once; nothing for a tag with none below. */
export function FamilyUse({ tag, tags }: { tag: TagSummary; tags: readonly TagSummary[] }) {
  const family = useMemo(() => familyOf(tag, membersByParent(tags)), [tag, tags]);
  const use = useFamilyUse(family);
  if (family.length < 2) return null;
  return (
    <div title={`${countOf(family.length - 1, 'tag')} below; a highlight with several of them counts once`}>
      <dt>With members</dt>
      <dd>{use ? use.highlights.toLocaleString('en') : '…'}</dd>
    </div>
  );
}
