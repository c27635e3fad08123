import type { HighlightInText } from '../../../core/contract/highlights.ts';
import type { TagSummary } from '../../../core/contract/tags.ts';
import type { TextRange } from '../../../core/model/highlight.ts';
import type { HighlightId, TagId } from '../../../core/model/ids.ts';
import type { ReaderState, TextGeometry } from '../text-geometry.ts';

/** A card that is open for editing, and the field that takes the focus. */
export interface Editing {
  readonly id: HighlightId;
  readonly field: 'tag' | 'note';
}

/** What the margin asks of the reader. Changes of highlights go through the app's commands, not through here. */
export interface MarginActions {
  /** Selects a highlight; null selects none. The reader brings a passage that is out of sight into view. */
  select(id: HighlightId | null): void;
  /** Opens a card for editing (and selects it), or closes the open one. */
  edit(editing: Editing | null): void;
  /** Gives the focus back to the text, at the selected highlight. */
  returnToText(): void;
}

/**
 * The margin is laid over the scrolled content: its parent is positioned, begins at the top of that content, and its
 * inline start edge is the inline end edge of the text. `direction` is the document's.
 */
export interface MarginProps {
  readonly geometry: TextGeometry;
  /** By start, as the contract gives them. */
  readonly highlights: readonly HighlightInText[];
  readonly tags: ReadonlyMap<TagId, TagSummary>;
  readonly state: ReaderState;
  readonly editing: Editing | null;
  /** The selection for which the tag popover is open: it gets a draft card. */
  readonly draft: TextRange | null;
  readonly actions: MarginActions;
  readonly direction: 'ltr' | 'rtl';
}
