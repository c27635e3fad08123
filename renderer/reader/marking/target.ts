import type { HighlightInText } from '../../../core/contract/highlights.ts';
import type { TextRange } from '../../../core/model/highlight.ts';
import type { TagId } from '../../../core/model/ids.ts';
import type { HighlightIndex } from '../text/highlight-index.ts';
import type { Stretch } from '../text/stretch.ts';
import { toRange } from '../text/text-surface.ts';
import type { ReaderState } from '../text-geometry.ts';

/** What the keys that mark and annotate act on: a passage, and its highlight if it is one. */
export interface Target {
  readonly range: TextRange;
  readonly highlight: HighlightInText | null;
}

/**
 * The selected text, which becomes a new highlight; else the selected highlight; else what the sentence cursor holds, or
 * the newest highlight of exactly those words.
 */
export function targetOf(
  { selection, selectedId }: Pick<ReaderState, 'selection' | 'selectedId'>,
  cursor: Stretch | null,
  index: HighlightIndex,
): Target | null {
  if (selection) return { range: selection, highlight: null };
  const selected = index.get(selectedId);
  if (selected) return { range: { start: selected.start, end: selected.end }, highlight: selected };
  const range = cursor && toRange(cursor);
  if (!range) return null;
  const exact = index
    .within(range.start, range.end)
    .filter(({ start, end }) => start === range.start && end === range.end);
  return { range, highlight: newest(exact, 'createdAt') };
}

/** The mark and the tags of the highlight that was changed last and has tags, to be repeated elsewhere. */
export function lastTagged(
  highlights: readonly HighlightInText[],
  except: HighlightInText | null,
): Pick<HighlightInText, 'colour' | 'tagIds'> | null {
  return newest(
    highlights.filter(({ id, tagIds }) => tagIds.length > 0 && id !== except?.id),
    'updatedAt',
  );
}

/** The tags that a highlight does not have yet. */
export const missingTags = (tagIds: readonly TagId[], highlight: HighlightInText): TagId[] =>
  tagIds.filter((id) => !highlight.tagIds.includes(id));

function newest(
  highlights: readonly HighlightInText[],
  by: 'createdAt' | 'updatedAt',
): HighlightInText | null {
  let found: HighlightInText | null = null;
  for (const highlight of highlights) if (!found || highlight[by] >= found[by]) found = highlight;
  return found;
}
