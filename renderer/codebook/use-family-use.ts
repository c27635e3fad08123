import type { TagUse } from '../../core/contract/codebook.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import { useTagUse } from '../app/codebook-queries.ts';

/**
 * The highlights that carry any tag of a family, each counted once. The library is asked only where that is not plain
 * already, and for no more than `most` highlights, because each has to be counted: undefined until or unless it has answered.
 */
export function useFamilyUse(
  family: readonly TagSummary[],
  { most = Number.POSITIVE_INFINITY } = {},
): TagUse | undefined {
  const used = family.filter(({ highlights }) => highlights > 0);
  const sum = used.reduce((total, { highlights }) => total + highlights, 0);
  const { data } = useTagUse(
    used.map(({ id }) => id),
    { enabled: used.length > 1 && sum <= most },
  );
  if (used.length > 1) return sum <= most ? data : undefined;
  return { highlights: sum, documents: used[0]?.documents ?? 0 };
}
