import type { TrashCounts } from '../../core/contract/trash.ts';
import { type TrashKind, trashKinds } from '../../core/model/trash.ts';

/** A line of the trash's list: the heading of a kind, or the thing at a place among all. */
export type TrashLine = { readonly heading: TrashKind } | { readonly at: number };

/** The lines of the list: each kind that has anything, under its heading. */
export function trashLines(counts: TrashCounts): TrashLine[] {
  const lines: TrashLine[] = [];
  let at = 0;
  for (const heading of trashKinds) {
    if (counts[heading] > 0) lines.push({ heading });
    for (let n = 0; n < counts[heading]; n++) lines.push({ at: at++ });
  }
  return lines;
}

/** How many things there are. */
export const totalOf = (counts: TrashCounts): number =>
  counts.document + counts.highlight + counts.note + counts.tag;

const dayMs = 24 * 60 * 60 * 1000;

/** How long a thing can still be restored, in words. */
export function daysLeft(keptUntil: number, now: number): string {
  const days = Math.ceil((keptUntil - now) / dayMs);
  if (days > 1) return `${days} days left`;
  return days === 1 ? '1 day left' : 'Goes next time';
}
