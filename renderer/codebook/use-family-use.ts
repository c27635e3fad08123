import type { TagUse } from '../../core/contract/codebook.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import { useTagUse } from '../app/codebook-queries.ts';

/**
 * The highlights that carry any tag of a family, each counted once. The library is asked only where that is not plain
 * already: undefined until it has answered.
 */
export function useFamilyUse(family: readonly TagSummary[]): TagUse | undefined {
  const used = family.filter(({ highlights }) => highlights > 0);
  const { data } = useTagUse(
    used.map(({ id }) => id),
    { enabled: used.length > 1 },
  );
  if (used.length > 1) return data;
  return { highlights: used[0]?.highlights ?? 0, documents: used[0]?.documents ?? 0 };
}
