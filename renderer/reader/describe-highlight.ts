import type { HighlightInText } from '../../core/contract/highlights.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import { type MarkNames, markNames } from '../../core/model/highlight.ts';
import type { TagId } from '../../core/model/ids.ts';

/** A highlight in words, for those who do not see it: `Highlight, Claim. Tags: Kata’ib, Denial. Has note.` */
export function describeHighlight(
  { colour, tagIds, note }: Pick<HighlightInText, 'colour' | 'tagIds' | 'note'>,
  tags: ReadonlyMap<TagId, Pick<TagSummary, 'name'>>,
  overlapping: number,
  names: MarkNames = markNames,
): string {
  const tagNames = tagIds.flatMap((id) => tags.get(id)?.name ?? []);
  return [
    `Highlight, ${names[colour - 1]}.`,
    ...(tagNames.length > 0 ? [`Tags: ${tagNames.join(', ')}.`] : []),
    ...(note ? ['Has note.'] : []),
    ...(overlapping > 0 ? [`Overlaps ${overlapping} other${overlapping === 1 ? '' : 's'}.`] : []),
  ].join(' ');
}
