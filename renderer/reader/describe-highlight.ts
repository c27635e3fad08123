import type { TagSummary } from '../../core/contract/tags.ts';
import { type Highlight, markNames } from '../../core/model/highlight.ts';
import type { TagId } from '../../core/model/ids.ts';

/** A highlight in words, for those who do not see it: `Highlight, Claim. Tags: Kata’ib, Denial. Has note.` */
export function describeHighlight(
  { colour, tagIds, note }: Pick<Highlight, 'colour' | 'tagIds' | 'note'>,
  tags: ReadonlyMap<TagId, Pick<TagSummary, 'name'>>,
  overlapping: number,
): string {
  const names = tagIds.flatMap((id) => tags.get(id)?.name ?? []);
  return [
    `Highlight, ${markNames[colour - 1]}.`,
    ...(names.length > 0 ? [`Tags: ${names.join(', ')}.`] : []),
    ...(note ? ['Has note.'] : []),
    ...(overlapping > 0 ? [`Overlaps ${overlapping} other${overlapping === 1 ? '' : 's'}.`] : []),
  ].join(' ');
}
