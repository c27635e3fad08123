import { Decoration } from 'prosemirror-view';
import type { TextMap } from '../../../core/text/text-map.ts';
import type { MentionIndex } from '../names/mention-index.ts';
import type { HighlightIndex } from './highlight-index.ts';

/** What names are painted by. */
export interface NamePaint {
  /** Names that are not tagged; null where they are not shown. */
  readonly names: MentionIndex | null;
  readonly highlights: HighlightIndex;
}

/**
 * Underlines the names in `[from, to)`. Nothing is added to the letters but a line, so that those of Arabic stay joined, and
 * nothing to the tree that a screen reader walks.
 */
export function paintNames(map: TextMap, { names, highlights }: NamePaint, from: number, to: number) {
  return (names?.within(from, to, highlights) ?? []).map(({ start, end }) =>
    Decoration.inline(map.toPosition(Math.max(from, start)), map.toPosition(Math.min(to, end)), {
      class: 'name',
      'data-name': String(start),
    }),
  );
}
