import { useLayoutEffect } from 'react';
import { usePane } from '../app/panes/pane-context.ts';
import { highlightLabelId } from './highlight-label-id.ts';
import { cardElementId } from './margin/card-element.ts';
import { hasCard } from './margin/layout-margin.ts';
import { draftOf, type ReaderModel } from './reader-state.ts';
import type { HighlightIndex } from './text/highlight-index.ts';
import type { TextSurface } from './text/text-surface.ts';

/** Keeps painted in the text what is marked in it, and the passage that is about to be. */
export function usePainted(
  surface: TextSurface | null,
  { index, model, hasMargin }: { index: HighlightIndex; model: ReaderModel; hasMargin: boolean },
): void {
  const { tabId } = usePane();
  const { selectedId } = model;
  const draft = draftOf(model);
  useLayoutEffect(() => {
    surface?.paint({
      highlights: index,
      selectedId,
      draft,
      details: (id) => {
        const highlight = hasMargin && index.get(id);
        return highlight && hasCard(highlight) ? cardElementId(tabId, id) : null;
      },
      label: (id) => highlightLabelId(tabId, id),
    });
  }, [surface, tabId, index, hasMargin, selectedId, draft]);
}
