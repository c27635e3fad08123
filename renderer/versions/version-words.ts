import type { VersionSummary } from '../../core/contract/captures.ts';
import { clockOf } from '../history/history-words.ts';
import { showDay } from '../library/show-day.ts';

const made = {
  import: 'Imported',
  'clean-up': 'Cleaned up',
  correction: 'Corrected',
  encoding: 'Opened in another encoding',
} as const satisfies Record<VersionSummary['madeBy'], string>;

/** How a version came about: `Corrected`. */
export const madeWords = ({ madeBy }: Pick<VersionSummary, 'madeBy'>): string => made[madeBy];

/** When a version was made: `22 Feb 2024, 14:02`. */
export const madeAt = ({ capturedAt }: Pick<VersionSummary, 'capturedAt'>): string =>
  `${showDay(capturedAt)}, ${clockOf(capturedAt)}`;

/** The version that one is compared with: what it was made from, else the one before it. */
export function earlierOf(versions: readonly VersionSummary[], of: VersionSummary): VersionSummary | null {
  const at = versions.indexOf(of);
  return versions.find(({ id }) => id === of.basedOn) ?? versions[at + 1] ?? null;
}
