import type { HighlightInText } from '../../../core/contract/highlights.ts';
import type { TagId } from '../../../core/model/ids.ts';

/** The tags used last in a document, the latest first, without those that are on already. */
export function recentTags(
  highlights: readonly HighlightInText[],
  exclude: readonly TagId[],
  most = 3,
): readonly TagId[] {
  const latest = highlights
    .filter((highlight) => highlight.tagIds.length > 0)
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .flatMap((highlight) => highlight.tagIds.toReversed());
  return [...new Set(latest)].filter((id) => !exclude.includes(id)).slice(0, most);
}
