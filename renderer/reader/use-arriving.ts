import { type Dispatch, useEffect } from 'react';
import type { DocumentId } from '../../core/model/ids.ts';
import { usePane } from '../app/panes/pane-context.ts';
import { navigation, useArrival } from '../app/panes/window-navigation.ts';
import type { ReaderAction } from './reader-state.ts';
import type { HighlightIndex } from './text/highlight-index.ts';
import { type TextSurface, toRange } from './text/text-surface.ts';

export interface ArrivingOptions {
  readonly surface: TextSurface | null;
  readonly documentId: DocumentId;
  readonly index: HighlightIndex;
  /** Until then a highlight that is not known may still come. */
  readonly hasAllHighlights: boolean;
  readonly send: Dispatch<ReaderAction>;
}

/** Goes where the pane is told to: to a passage, which stands out for a moment, or back to where the text stood. */
export function useArriving({ surface, documentId, index, hasAllHighlights, send }: ArrivingOptions): void {
  const { tabId, isActive } = usePane();
  const arrival = useArrival(tabId);
  // Keys and screen readers begin in the text, unless the focus is somewhere on purpose.
  useEffect(() => {
    if (surface && isActive && document.activeElement === document.body) surface.focus();
  }, [surface, isActive]);
  useEffect(() => {
    const { place, top } = arrival ?? {};
    if (!surface || place?.view !== 'document' || place.id !== documentId) return;
    const highlight = place.highlightId && index.get(place.highlightId);
    if (top === undefined && place.highlightId && !highlight && !hasAllHighlights) return;
    navigation.arrived(tabId);
    if (top !== undefined) {
      void surface.showAtTop(top.offset, top.below);
    } else if (highlight) {
      send({ do: 'select', id: highlight.id });
      void surface.reveal(highlight, { pulse: true, isJump: false });
    } else if (place.at !== undefined) {
      const end = Math.min(place.end ?? place.at + 1, surface.length);
      const range = toRange({ start: place.at, end });
      if (range) void surface.reveal(range, { pulse: true, isJump: false });
    }
  }, [surface, arrival, tabId, documentId, index, hasAllHighlights, send]);
}
