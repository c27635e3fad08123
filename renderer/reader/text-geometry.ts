import type { TextRange } from '../../core/model/highlight.ts';
import type { HighlightId } from '../../core/model/ids.ts';

/** A box in pixels, measured from the top left of the scrolled content (not of the window). */
export interface Box {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/**
 * What the text tells the margin, the popover and the outline about where things stand. The text surface makes it;
 * everything beside the text reads it and never touches the text's DOM.
 */
export interface TextGeometry {
  /** The element that scrolls; cards and stripes are placed inside its content. */
  readonly scroller: HTMLElement;
  /** Called after each change of what is drawn, of any height or of the window's width. Gives the way to stop. */
  onLayout(listener: () => void): () => void;
  /** The canonical offsets between which text is drawn now, around the window's top. */
  drawn(): { readonly start: number; readonly end: number };
  /** The lines of a range that are drawn now, in order; empty if none is. */
  lines(range: TextRange): readonly Box[];
  /** The top of the line at `offset`: exact if it is drawn, else by the heights known so far. */
  top(offset: number): number;
  /** Scrolls a range into view; `pulse` flashes it once. */
  reveal(range: TextRange, options?: { pulse?: boolean }): void;
  /** Gives the text the keyboard focus. */
  focus(): void;
}

/** What the reader's parts share. */
export interface ReaderState {
  /** The passage that the user has selected, or null. */
  readonly selection: TextRange | null;
  /** The highlight that is selected, or null. A selection of text and a selected highlight exclude each other. */
  readonly selectedId: HighlightId | null;
}
