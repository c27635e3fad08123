import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { TextRange } from '../../../core/model/highlight.ts';
import { TextOffset } from '../../../core/model/ids.ts';
import { textBlocks } from '../../../core/text/text-blocks.ts';
import { TextMap } from '../../../core/text/text-map.ts';
import type { Box, TextGeometry } from '../text-geometry.ts';
import { ChunkHeights } from './chunk-heights.ts';
import { type ChunkPlace, chunkPlaces } from './chunk-places.ts';
import { ChunkView } from './chunk-view.ts';
import { DrawnWindow } from './drawn-window.ts';
import { joinLines } from './line-boxes.ts';
import { type Paint, paintOf, paintPlugin, repaint } from './paint.ts';
import { firstBelow, keepPlace } from './scroll-place.ts';
import type { Stretch } from './text-units.ts';

/** How long a place that was jumped to stands out; the animation is in the style sheet. */
const pulseMs = 1200;

export interface TextSurfaceOptions {
  readonly doc: Node;
  /** The canonical text of `doc`. */
  readonly text: string;
  readonly mount: HTMLElement;
  readonly scroller: HTMLElement;
  readonly label: string;
  /** The selection has changed; null when it is empty. */
  readonly onSelection: (range: TextRange | null) => void;
}

/**
 * A document's text on the screen: one read-only ProseMirror view, of which only the chunks near the window are drawn.
 * All places are canonical offsets.
 */
export class TextSurface implements TextGeometry {
  readonly view: EditorView;
  readonly text: string;
  readonly scroller: HTMLElement;
  readonly map: TextMap;
  private readonly chunks: readonly ChunkPlace[];
  private readonly chunkDoms: HTMLElement[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly window: DrawnWindow;
  private readonly sizes: ResizeObserver;
  private heights: ChunkHeights;
  private width: number;
  private frame = 0;
  private pulseTimer = 0;

  constructor({ doc, text, mount, scroller, label, onSelection }: TextSurfaceOptions) {
    this.text = text;
    this.scroller = scroller;
    this.map = new TextMap(doc);
    this.chunks = chunkPlaces(doc, this.map);
    const chunkAt = new Map(this.chunks.map(({ position }, chunk) => [position, chunk]));
    this.width = mount.clientWidth;
    this.heights = this.guessHeights(doc, mount);
    this.window = new DrawnWindow(scroller, () => this.draw());
    this.window.pin(new Set([0]));
    const blocks = textBlocks(doc);
    this.view = new EditorView(mount, {
      state: EditorState.create({
        doc,
        plugins: [paintPlugin({ map: this.map, chunks: this.chunks, blocks }, this.window.drawn)],
      }),
      editable: () => false,
      attributes: { tabindex: '0', role: 'document', 'aria-label': label, spellcheck: 'false' },
      nodeViews: {
        chunk: (_node, _view, getPos, decorations) =>
          new ChunkView(chunkAt.get(getPos() ?? 0) ?? 0, decorations, {
            height: (chunk) => this.heights.height(chunk),
            appeared: (chunk, dom) => {
              this.chunkDoms[chunk] = dom;
              this.window.watch(chunk, dom);
            },
            disappeared: (dom) => this.window.unwatch(dom),
          }),
      },
      dispatchTransaction: (transaction) => {
        const before = this.view.state.selection;
        this.view.updateState(this.view.state.apply(transaction));
        if (!this.view.state.selection.eq(before)) onSelection(this.selection);
      },
    });
    this.sizes = new ResizeObserver(() => this.resized());
    this.sizes.observe(mount);
    this.sizes.observe(scroller);
    this.draw();
  }

  destroy(): void {
    this.window.stop();
    this.sizes.disconnect();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.pulseTimer);
    this.listeners.clear();
    this.view.destroy();
  }

  /** Changes what is painted over the text; nothing moves. */
  paint(change: Partial<Omit<Paint, 'drawn'>>): void {
    this.view.dispatch(repaint(this.view.state.tr, change));
  }

  /** The selected range, or null when the selection is empty. */
  get selection(): TextRange | null {
    const { from, to } = this.view.state.selection;
    return toRange({ start: this.map.toOffset(from), end: this.map.toOffset(to) });
  }

  /** Where the selection's moving end stands. */
  get caret(): number {
    return this.map.toOffset(this.view.state.selection.head);
  }

  /** Selects from `anchor` to `head`; equal offsets set the caret. Both ends are drawn. */
  select(anchor: number, head: number): void {
    const { state } = this.view;
    const chunks = [this.map.blockAt(anchor).chunk, this.map.blockAt(head).chunk];
    this.window.pin(new Set(chunks));
    this.draw();
    this.view.dispatch(
      state.tr.setSelection(
        TextSelection.create(state.doc, this.map.toPosition(anchor), this.map.toPosition(head)),
      ),
    );
    // ProseMirror leaves the browser's selection alone while it lies elsewhere, in a field for example.
    const from = this.view.domAtPos(this.map.toPosition(anchor));
    const to = this.view.domAtPos(this.map.toPosition(head));
    getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  onLayout(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  drawn(): Stretch {
    const { drawn } = paintOf(this.view.state);
    // Chunks that are pinned far from the window are not meant.
    let first = firstBelow(this.chunkDoms, this.scroller.getBoundingClientRect().top);
    let last = first;
    while (drawn.has(first - 1)) first--;
    while (drawn.has(last + 1)) last++;
    return { start: this.chunks[first]?.start ?? 0, end: this.chunks[last]?.end ?? this.text.length };
  }

  lines(range: Stretch): Box[] {
    const { drawn } = paintOf(this.view.state);
    const toContent = this.toContent();
    const pieces: Box[] = [];
    const { blocks } = this.map;
    for (let i = this.map.blockAt(range.start).index; i < blocks.length; i++) {
      const block = blocks[i];
      if (!block || block.start >= range.end) break;
      if (!drawn.has(block.chunk)) continue;
      const from = this.map.toPosition(Math.max(range.start, block.start));
      const to = this.map.toPosition(Math.min(range.end, block.end));
      if (from === to) continue;
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
    const block = this.map.blockAt(offset);
    const toContent = this.toContent();
    if (paintOf(this.view.state).drawn.has(block.chunk)) {
      const { top, bottom, left } = this.view.coordsAtPos(this.map.toPosition(offset), 1);
      return toContent({ top, left, width: 0, height: bottom - top }).top;
    }
    const dom = this.chunkDoms[block.chunk];
    const chunk = this.chunks[block.chunk];
    if (!dom || !chunk) return 0;
    const { start, end } = chunk;
    const box = toContent(dom.getBoundingClientRect());
    return box.top + (box.height * (offset - start)) / Math.max(1, end - start);
  }

  /** The first offset whose line is not above the window. */
  firstVisible(): number {
    const window = this.scroller.getBoundingClientRect();
    const paper = this.view.dom.getBoundingClientRect();
    const found = this.view.posAtCoords({
      left: Math.min(Math.max(paper.left + 2, window.left), paper.right - 2),
      top: Math.max(paper.top, window.top) + 12,
    });
    return found ? this.map.toOffset(found.pos) : 0;
  }

  reveal(range: TextRange, { pulse = false } = {}): void {
    const { chunk } = this.map.blockAt(range.start);
    this.window.pin(new Set([chunk, chunk + 1, this.map.blockAt(this.caret).chunk]));
    this.draw();
    const top = this.top(range.start);
    const { scrollTop, clientHeight } = this.scroller;
    const isInView = top >= scrollTop + 48 && top <= scrollTop + clientHeight * 0.75;
    if (!isInView) this.scroller.scrollTop = top - clientHeight * 0.3;
    if (pulse) this.pulse(range);
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

  private pulse(range: TextRange): void {
    this.paint({ pulse: range });
    clearTimeout(this.pulseTimer);
    this.pulseTimer = window.setTimeout(() => this.paint({ pulse: null }), pulseMs);
  }

  /** Draws the chunks of the window and leaves the text under the reader's eyes where it is. */
  private draw(): void {
    const before = paintOf(this.view.state).drawn;
    const wanted = this.window.drawn;
    if (before.size === wanted.size && [...wanted].every((chunk) => before.has(chunk))) return;
    for (const chunk of before) {
      const dom = this.chunkDoms[chunk];
      if (dom?.isConnected) this.heights.learn(chunk, dom.offsetHeight);
    }
    keepPlace(this.scroller, this.chunkDoms, () =>
      this.view.dispatch(repaint(this.view.state.tr, { drawn: wanted })),
    );
    this.laidOut();
  }

  private resized(): void {
    const mount = this.view.dom.parentElement;
    if (mount && mount.clientWidth !== this.width) {
      this.width = mount.clientWidth;
      this.heights = this.guessHeights(this.view.state.doc, mount);
      const { drawn } = paintOf(this.view.state);
      this.chunkDoms.forEach((dom, chunk) => {
        if (!drawn.has(chunk)) dom.style.height = `${this.heights.height(chunk)}px`;
      });
    }
    this.laidOut();
  }

  private laidOut(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      for (const listener of this.listeners) listener();
    });
  }

  private guessHeights(doc: Node, mount: HTMLElement): ChunkHeights {
    const style = getComputedStyle(mount);
    const fontSize = Number.parseFloat(style.fontSize) || 18;
    return new ChunkHeights(doc, {
      width: Math.max(200, mount.clientWidth),
      lineHeight: Number.parseFloat(style.lineHeight) || fontSize * 1.6,
      letterWidth: fontSize * 0.45,
      blockGap: fontSize * 0.95,
    });
  }
}

/** A range of offsets, or null if it is empty. */
export function toRange({ start, end }: Stretch): TextRange | null {
  return start < end ? { start: TextOffset.parse(start), end: TextOffset.parse(end) } : null;
}
