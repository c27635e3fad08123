import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { TextShape } from '../../../core/contract/documents.ts';
import type { TextRange } from '../../../core/model/highlight.ts';
import { TextOffset } from '../../../core/model/ids.ts';
import { blockText } from '../../../core/text/canonical-text.ts';
import type { TextMap } from '../../../core/text/text-map.ts';
import type { Box, TextGeometry } from '../text-geometry.ts';
import { ChunkView } from './chunk-view.ts';
import type { DocumentText } from './document-text.ts';
import { ImageView } from './image-view.ts';
import { joinLines } from './line-boxes.ts';
import { type Paint, paintOf, paintPlugin, repaint } from './paint.ts';
import type { Stretch } from './stretch.ts';
import { TextWindow } from './text-window.ts';

/** How long a place that was jumped to stands out; the animation is in the style sheet. */
const pulseMs = 1200;

export interface TextSurfaceOptions {
  readonly text: DocumentText;
  /** Where to begin. */
  readonly at: number;
  readonly mount: HTMLElement;
  readonly scroller: HTMLElement;
  readonly label: string;
  /** The selection has changed; null when it is empty. */
  readonly onSelection: (range: TextRange | null) => void;
  /** Some of the text could not be fetched. */
  readonly onProblem: (error: unknown) => void;
  /** The text is about to be scrolled to a place that is far away. */
  readonly onJump: (series: string | undefined) => void;
}

export interface RevealOptions {
  /** Lets the passage stand out for a moment. */
  readonly pulse?: boolean;
  /** False for a place that Back and Forward know of already. */
  readonly isJump?: boolean;
  /** Jumps of one series, to hit after hit, are one step of Back, however short the first is. */
  readonly series?: string;
}

/** Where a selection began, and its moving end. */
export interface Selected {
  readonly anchor: number;
  readonly head: number;
}

/** A block of the text that is at hand. */
export interface LoadedBlock extends Stretch {
  readonly text: string;
}

/**
 * A document's text on the screen: one read-only ProseMirror view that holds only the chunks near the window; gaps stand
 * for the others. All places are canonical offsets.
 */
export class TextSurface implements TextGeometry {
  readonly view: EditorView;
  readonly text: DocumentText;
  readonly scroller: HTMLElement;
  private readonly window: TextWindow;
  private readonly listeners = new Set<() => void>();
  private readonly onJump: (series: string | undefined) => void;
  /** The user's selection; the view's own may be elsewhere while its chunk is not drawn. */
  private selected: Selected = { anchor: 0, head: 0 };
  private frame = 0;
  private pulseTimer = 0;

  constructor({ text, at, mount, scroller, label, onSelection, onProblem, onJump }: TextSurfaceOptions) {
    this.text = text;
    this.scroller = scroller;
    this.onJump = onJump;
    this.window = new TextWindow({
      ...{ text, mount, scroller, onProblem },
      kept: () => this.ends(),
      onRedrawn: () => this.restoreSelection(),
      onLayout: () => this.laidOut(),
    });
    const { drawnNodes } = this.window;
    this.view = new EditorView(mount, {
      state: EditorState.create({
        doc: this.window.firstDoc(at),
        plugins: [paintPlugin(text.shape)],
      }),
      editable: () => false,
      attributes: { tabindex: '0', role: 'document', 'aria-label': label, spellcheck: 'false' },
      nodeViews: {
        chunk: (node) => new ChunkView(node, drawnNodes),
        image: (node) => new ImageView(node),
        gap: (node) => this.window.gapView(node),
      },
      dispatchTransaction: (transaction) => {
        const isMoved = transaction.selectionSet && !transaction.docChanged;
        const before = this.selected;
        this.view.updateState(this.view.state.apply(transaction));
        if (!isMoved) return;
        const { anchor, head } = this.view.state.selection;
        this.selected = { anchor: this.map.toOffset(anchor), head: this.map.toOffset(head) };
        if (before.anchor === this.selected.anchor && before.head === this.selected.head) return;
        onSelection(this.selection);
      },
    });
    this.window.start(this.view, at);
  }

  destroy(): void {
    this.window.stop();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.pulseTimer);
    this.listeners.clear();
    this.view.destroy();
  }

  /** Where the text that is drawn stands in the view. */
  get map(): TextMap {
    return paintOf(this.view.state).map;
  }

  get shape(): TextShape {
    return this.text.shape;
  }

  get length(): number {
    return this.text.length;
  }

  /** Changes what is painted over the text; nothing moves. */
  paint(change: Partial<Paint>): void {
    this.view.dispatch(repaint(this.view.state.tr, change));
  }

  /** `[start, end)` of the text; null if some of it is not at hand. */
  slice(start: number, end: number): string | null {
    return this.text.slice(start, end);
  }

  /** `[start, end)` of the text. */
  read(start: number, end: number): Promise<string> {
    return this.text.read(start, end);
  }

  /** The block that holds an offset, with the "\n" after it; null if it is not drawn. */
  block(offset: number): LoadedBlock | null {
    const { block, start, end } = this.map.placeAt(offset);
    return block && { start, end, text: blockText(block) };
  }

  /** The selected range, or null when the selection is empty. */
  get selection(): TextRange | null {
    const { anchor, head } = this.selected;
    return toRange({ start: Math.min(anchor, head), end: Math.max(anchor, head) });
  }

  /** Where the selection's moving end stands. */
  get caret(): number {
    return this.selected.head;
  }

  /**
   * Selects from `anchor` to `head`; equal offsets set the caret. At once if both are at hand, else once they are. Says
   * whether it came to that: text may not be had, or another place be wanted meanwhile.
   */
  select(anchor: number, head: number): Promise<boolean> {
    return this.window.bring([anchor, head], () => this.setSelection(anchor, head));
  }

  /** What the browser shows as selected in the text; null if that lies elsewhere. */
  readSelection(): Selected | null {
    const selection = getSelection();
    const { anchorNode, focusNode } = selection ?? {};
    if (!selection || !anchorNode || !focusNode) return null;
    const { view, map } = this;
    if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return null;
    const anchor = map.toOffset(view.posAtDOM(anchorNode, selection.anchorOffset));
    const head = map.toOffset(view.posAtDOM(focusNode, selection.focusOffset));
    return { anchor, head };
  }

  /** Takes over what the browser shows as selected, which ProseMirror does in its own time: the next key acts on it. */
  takeSelection(): void {
    const shown = this.readSelection();
    if (!shown) return;
    const { state } = this.view;
    const selection = this.textSelection(shown.anchor, shown.head);
    if (!state.selection.eq(selection)) this.view.dispatch(state.tr.setSelection(selection));
  }

  onLayout(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  drawn(): Stretch {
    return this.window.drawn();
  }

  lines(range: Stretch): Box[] {
    const toContent = this.toContent();
    const pieces: Box[] = [];
    const { map } = this;
    for (let i = map.indexAt(range.start); i < map.places.length; i++) {
      const place = map.places[i];
      if (!place || place.start >= range.end) break;
      if (!place.block) continue;
      const from = place.position + Math.max(range.start, place.start) - place.start;
      const to = place.position + Math.min(range.end, place.end) - place.start;
      if (from >= to) continue;
      const start = this.view.domAtPos(from, 1);
      const end = this.view.domAtPos(to, -1);
      const dom = document.createRange();
      dom.setStart(start.node, start.offset);
      dom.setEnd(end.node, end.offset);
      for (const box of dom.getClientRects()) pieces.push(toContent(box));
    }
    return joinLines(pieces);
  }

  top(offset: number): number {
    const top = this.window.topOf(offset);
    return this.toContent()({ top, left: 0, width: 0, height: 0 }).top;
  }

  /** The first offset whose line is not above the window. */
  firstVisible(): number {
    return this.window.firstVisible();
  }

  /** The offset at a point of the window, or the nearest in the text; null where the text is not drawn. */
  offsetAt(clientX: number, clientY: number): number | null {
    return this.window.offsetAt(clientX, clientY);
  }

  /** Scrolls a range into view; says whether it came to that, as `select` does. */
  reveal(range: TextRange, options: RevealOptions = {}): Promise<boolean> {
    return this.window.bring([range.start], () => this.scrollIntoView(range, options));
  }

  /** Puts the line of an offset so many px below the window's top; the very beginning with the title above it. */
  showAtTop(offset: number, below?: number): Promise<boolean> {
    return this.window.bring([offset], () => {
      if (offset > 0) this.window.putAtTop(offset, below);
      else this.scroller.scrollTop = 0;
      this.window.scrolled();
    });
  }

  /** Scrolls by as little as brings the caret's line into the window. */
  revealCaret(): void {
    const top = this.top(this.caret);
    const { scrollTop, clientHeight } = this.scroller;
    if (top < scrollTop + 48) this.scroller.scrollTop = top - 72;
    else if (top > scrollTop + clientHeight - 64) this.scroller.scrollTop = top - clientHeight + 96;
  }

  focus(): void {
    this.view.dom.focus({ preventScroll: true });
  }

  /** A box of the window's pixels as one of the scrolled content's. */
  private toContent(): (box: Box) => Box {
    const { top, left } = this.scroller.getBoundingClientRect();
    const { scrollTop, scrollLeft } = this.scroller;
    return (box) => ({
      top: box.top - top + scrollTop,
      left: box.left - left + scrollLeft,
      width: box.width,
      height: box.height,
    });
  }

  private scrollIntoView(range: TextRange, { pulse = false, isJump = true, series }: RevealOptions): void {
    const top = this.top(range.start);
    const { scrollTop, clientHeight } = this.scroller;
    const isInView = top >= scrollTop + 48 && top <= scrollTop + clientHeight * 0.75;
    if (!isInView) {
      const isFar = top < scrollTop - clientHeight / 2 || top > scrollTop + clientHeight * 1.5;
      if (isJump && (isFar || series !== undefined)) this.onJump(series);
      this.scroller.scrollTop = top - clientHeight * 0.3;
      this.window.scrolled();
    }
    if (pulse) this.pulse(range);
  }

  private pulse(range: TextRange): void {
    this.paint({ pulse: range });
    clearTimeout(this.pulseTimer);
    this.pulseTimer = window.setTimeout(() => this.paint({ pulse: null }), pulseMs);
  }

  /** The chunks in which the selection ends; none before there is one. */
  private ends(): number[] {
    const { anchor, head } = this.selected;
    return anchor === 0 && head === 0 ? [] : [this.text.chunkAt(anchor), this.text.chunkAt(head)];
  }

  /** Brings the view's selection back to the user's, if both of its ends are drawn. */
  private restoreSelection(): void {
    const { state } = this.view;
    const { anchor, head } = this.selected;
    if (!this.map.placeAt(anchor).block || !this.map.placeAt(head).block) return;
    const selection = this.textSelection(anchor, head);
    if (!state.selection.eq(selection)) this.view.updateState(state.apply(state.tr.setSelection(selection)));
  }

  private setSelection(anchor: number, head: number): void {
    this.view.dispatch(this.view.state.tr.setSelection(this.textSelection(anchor, head)));
    // ProseMirror leaves the browser's selection alone while it lies elsewhere, in a field for example.
    const from = this.view.domAtPos(this.map.toPosition(anchor));
    const to = this.view.domAtPos(this.map.toPosition(head));
    getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  private textSelection(anchor: number, head: number): TextSelection {
    const { doc } = this.view.state;
    return TextSelection.create(doc, this.map.toPosition(anchor), this.map.toPosition(head));
  }

  private laidOut(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      for (const listener of this.listeners) listener();
    });
  }
}

/** A range of offsets, or null if it is empty. */
export function toRange({ start, end }: Stretch): TextRange | null {
  return start < end ? { start: TextOffset.parse(start), end: TextOffset.parse(end) } : null;
}
