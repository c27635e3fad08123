import type { VersionSummary } from '../../core/contract/captures.ts';

/**
 * By whom the words of highlights were changed, as a sentence goes on: empty where what is gone may be the analyst's own
 * corrections, or what an earlier version said. A clean-up leaves words out, and changes none.
 */
export function changedBy(versions: readonly Pick<VersionSummary, 'madeBy' | 'isCurrent'>[]): string {
  const isNewest = versions[0]?.isCurrent === true;
  const isOwn = versions.some(({ madeBy }) => madeBy === 'correction' || madeBy === 'encoding');
  return isNewest && !isOwn ? ' by the publisher' : '';
}
