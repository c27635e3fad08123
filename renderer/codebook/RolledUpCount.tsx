import { memo, useMemo } from 'react';
import type { TagSummary } from '../../core/contract/tags.ts';
import type { TagId } from '../../core/model/ids.ts';
import { countOf } from '../ui/count-of.ts';
import { familyOf } from './tag-tree.ts';
import { useFamilyUse } from './use-family-use.ts';

export interface RolledUpCountProps {
  readonly tag: TagSummary;
  readonly membersOf: ReadonlyMap<TagId, readonly TagSummary[]>;
  readonly className: string | undefined;
}

/** Many lines are counted at once here; a larger family is counted on its page. */
const mostCounted = 20_000;

/** How many highlights carry a tag or any below it, each counted once; its own number until or unless that is known. */
export const RolledUpCount = memo(({ tag, membersOf, className }: RolledUpCountProps) => {
  const family = useMemo(() => familyOf(tag, membersOf), [tag, membersOf]);
  const use = useFamilyUse(family, { most: mostCounted });
  const own = tag.highlights.toLocaleString('en');
  if (!use) {
    return (
      <span className={className} title="Of its own, without the tags below">
        {own}
      </span>
    );
  }
  if (use.highlights === tag.highlights) return <span className={className}>{own}</span>;
  const title = `${countOf(use.highlights, 'highlight')} with the tags below, ${own} of its own`;
  return (
    <span className={className} title={title}>
      {use.highlights.toLocaleString('en')}
    </span>
  );
});
