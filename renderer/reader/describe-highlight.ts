import type { HighlightInText } from '../../core/contract/highlights.ts';
import type { Preferences } from '../../core/contract/library.ts';
import type { TagSummary } from '../../core/contract/tags.ts';
import { type MarkNames, markNames } from '../../core/model/highlight.ts';
import type { TagId } from '../../core/model/ids.ts';
import type { HighlightIndex } from './text/highlight-index.ts';

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

/** How much of that a screen reader is told where it comes to a highlight; nothing is an empty text. */
export function labelHighlight(
  highlight: HighlightInText,
  tags: ReadonlyMap<TagId, Pick<TagSummary, 'name'>>,
  index: HighlightIndex,
  { markNames: names, highlightLabels }: Pick<Preferences, 'markNames' | 'highlightLabels'>,
): string {
  if (highlightLabels === 'none') return '';
  if (highlightLabels === 'short') return `Highlight, ${names[highlight.colour - 1]}.`;
  const overlapping = index.within(highlight.start, highlight.end).length - 1;
  return describeHighlight(highlight, tags, overlapping, names);
}
