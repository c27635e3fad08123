import type { Node } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import { ChunkHeights } from './chunk-heights.ts';
import { type DrawnNodes, GapView } from './chunk-view.ts';
import type { DocumentText } from './document-text.ts';
import { paintOf } from './paint.ts';
import { firstBelow, keepPlace, type Mooring } from './scroll-place.ts';
import type { Stretch } from './stretch.ts';
import { measuresOf, typeSettingOf } from './type-setting.ts';
import { changeWindow, windowDoc } from './window-doc.ts';

/** Chunks are drawn this far above and below the window, and stay until they are twice as far; in heights of the window. */
const reach = 1;

export interface TextWindowOptions {
  readonly text: DocumentText;
  readonly mount: HTMLElement;
  readonly scroller: HTMLElement;
  /** Chunks that stay drawn wherever the window is: those in which the selection ends. */
  readonly kept: () => readonly number[];
  /** Other chunks are drawn now; the view's positions are others. */
  readonly onRedrawn: () => void;
  /** Something of the text stands elsewhere than before, or has another size. */
  readonly onLayout: () => void;
  /** Some of the text could not be fetched. */
  readonly onProblem: (error: unknown) => void;
}

/**
 * Keeps the chunks near the scroller's window drawn, gaps of their height for the others, and the text under the reader's
 * eyes where it is whatever changes around it.
 */
export class TextWindow {
  private readonly options: TextWindowOptions;
  private readonly text: DocumentText;
  private readonly scroller: HTMLElement;
  private readonly nodes: DrawnNodes = { chunks: new Map(), gaps: new Map() };
  private readonly heights: ChunkHeights;
  private readonly sizes = new ResizeObserver(() => this.resized());
  private view: EditorView | null = null;
  /** Chunks of a place that was jumped to, which stay drawn until the next jump. */
  private goal: readonly number[] = [];
  private jumps = 0;
  /** What decides all heights; when it changes they are learnt anew. */
  private typeSetting: string;
  /** The line at the window's top, how far it stands from there, and where the scroller was then. */
  private place = { offset: 0, top: 0, scrollTop: 0 };

  constructor(options: TextWindowOptions) {
    this.options = options;
    this.text = options.text;
    this.scroller = options.scroller;
    this.typeSetting = typeSettingOf(options.mount);
    this.heights = new ChunkHeights(this.text.shape, measuresOf(options.mount));
  }

  /** The document to begin with, around an offset. */
  firstDoc(at: number): Node {
    return windowDoc(this.text, this.drawable([this.text.chunkAt(at)]));
  }

  get drawnNodes(): DrawnNodes {
    return this.nodes;
  }

  gapView(node: Node): GapView {
    return new GapView(node, this.nodes, (gap) => this.gapHeight(gap));
  }

  /** Begins, once the view stands in the page. */
  start(view: EditorView, at: number): void {
    this.view = view;
    this.sizes.observe(this.options.mount);
    this.sizes.observe(this.scroller);
    this.scroller.addEventListener('scroll', this.onScroll, { passive: true });
    if (at > 0) this.putAtTop(at);
    this.scrolled();
  }

  stop(): void {
    this.view = null;
    this.jumps++;
    this.sizes.disconnect();
    this.scroller.removeEventListener('scroll', this.onScroll);
  }

  /** The stretch of text that is drawn without a gap around the window's top. */
  drawn(): Stretch {
    const { chunks } = this.nodes;
    let first = this.heights.chunkAt(this.top());
    let last = first;
    while (chunks.has(first - 1)) first--;
    while (chunks.has(last + 1)) last++;
    return { start: this.text.startOf(first), end: this.text.startOf(last + 1) - 1 };
  }

  /** An offset of the first line that is not above the window. */
  firstVisible(): number {
    return this.scroller.scrollTop === this.place.scrollTop ? this.place.offset : this.findFirstVisible();
  }

  private findFirstVisible(): number {
    const { left, right, top } = this.scroller.getBoundingClientRect();
    const line = top + 12;
    const atLeft = this.offsetAt(left, line);
    if (!this.view || atLeft === null) return this.text.startOf(this.heights.chunkAt(this.top()));
    const { map } = paintOf(this.view.state);
    const { position, end } = map.placeAt(atLeft);
    const dom = this.view.nodeDOM(position - 1);
    const isRightToLeft = dom instanceof Element && getComputedStyle(dom).direction === 'rtl';
    const offset = isRightToLeft ? (this.offsetAt(right, line) ?? atLeft) : atLeft;
    // Between two blocks the nearest line may be the one above.
    const isAbove = this.view.coordsAtPos(map.toPosition(offset), 1).bottom <= line;
    return isAbove && end < map.length ? end + 1 : offset;
  }

  /** The offset at a point of the window, or the nearest in the text; null where the text is not drawn. */
  offsetAt(clientX: number, clientY: number): number | null {
    if (!this.view) return null;
    const paper = this.view.dom.getBoundingClientRect();
    const found = this.view.posAtCoords({
      left: Math.min(Math.max(clientX, paper.left + 2), paper.right - 2),
      top: Math.min(Math.max(clientY, paper.top + 2), paper.bottom - 2),
    });
    if (!found) return null;
    const { map } = paintOf(this.view.state);
    const offset = map.toOffset(found.pos);
    return map.placeAt(offset).block ? offset : null;
  }

  /** The top of an offset's line in the window's pixels: exact if it is drawn, else by the heights known so far. */
  topOf(offset: number): number {
    if (!this.view) return 0;
    const { map } = paintOf(this.view.state);
    if (map.placeAt(offset).block) return this.view.coordsAtPos(map.toPosition(offset), 1).top;
    const chunk = this.text.chunkAt(offset);
    const start = this.text.startOf(chunk);
    const share = (offset - start) / Math.max(1, this.text.startOf(chunk + 1) - start);
    return this.textTop() + this.heights.top(chunk) + this.heights.height(chunk) * share;
  }

  /**
   * Draws the text around some offsets and then calls `arrived`: at once if it is at hand; never if it cannot be had, or if
   * another place is asked for before. Says whether it was called.
   */
  async bring(offsets: readonly number[], arrived: () => void): Promise<boolean> {
    const jump = ++this.jumps;
    const wanted = offsets.flatMap((offset) => this.around(this.text.chunkAt(offset)));
    if (!this.text.has(wanted)) {
      try {
        await this.text.load(wanted);
      } catch (error) {
        if (jump === this.jumps) this.options.onProblem(error);
        return false;
      }
      if (jump !== this.jumps) return false;
    }
    this.goal = wanted;
    this.draw();
    arrived();
    return true;
  }

  /** Puts the line of an offset so many px below the window's top: where `firstVisible` tells it, if nothing is said. */
  putAtTop(offset: number, below = 4): void {
    this.learnHeights();
    this.scroller.scrollTop += this.topOf(offset) - this.scroller.getBoundingClientRect().top - below;
    this.place = { offset, top: this.topOf(offset), scrollTop: this.scroller.scrollTop };
  }

  /** The scroller stands elsewhere: draws what is near it now. */
  scrolled(): void {
    this.holdPlace();
    this.draw();
    this.rememberPlace();
  }

  /** Brings the line that was at the top back there, if it is the text that has moved and not the scroller. */
  private holdPlace(): void {
    const { offset, top, scrollTop } = this.place;
    // At the very top the title stands, and stays.
    if (this.scroller.scrollTop !== scrollTop || scrollTop <= 0) return;
    const moved = this.topOf(offset) - top;
    if (Math.abs(moved) >= 1) this.scroller.scrollTop += moved;
  }

  private readonly onScroll = (): void => this.scrolled();

  /** Draws the chunks near the window. Those that are not at hand follow when they are. */
  private draw(): void {
    this.learnHeights();
    const wanted = this.wanted();
    this.show(this.drawable(wanted));
    if (this.text.has(wanted)) return;
    this.text.load(wanted).then(
      () => {
        if (this.view) this.scrolled();
      },
      (error) => {
        if (this.view) this.options.onProblem(error);
      },
    );
  }

  private wanted(): Set<number> {
    const height = this.scroller.clientHeight;
    const top = this.top();
    const near = this.chunksBetween(top - reach * height, top + (1 + reach) * height);
    const spare = this.chunksBetween(top - 2 * reach * height, top + (1 + 2 * reach) * height);
    const stay = spare.filter((chunk) => this.nodes.chunks.has(chunk));
    return new Set([...near, ...stay, ...this.options.kept(), ...this.goal]);
  }

  private chunksBetween(from: number, to: number): number[] {
    const first = this.heights.chunkAt(from);
    return Array.from({ length: this.heights.chunkAt(to) - first + 1 }, (_, i) => first + i);
  }

  private drawable(chunks: Iterable<number>): Set<number> {
    return new Set([...chunks].filter((chunk) => this.text.has([chunk])));
  }

  /** A chunk with its neighbours. */
  private around(chunk: number): number[] {
    return [chunk - 1, chunk, chunk + 1].filter((each) => each >= 0 && each < this.text.chunkCount);
  }

  /** Makes these the chunks that are drawn. */
  private show(chunks: ReadonlySet<number>): void {
    const { view } = this;
    const { chunks: drawn } = this.nodes;
    if (!view || (drawn.size === chunks.size && [...chunks].every((chunk) => drawn.has(chunk)))) return;
    keepPlace(this.scroller, this.mooring(chunks), () => {
      view.dispatch(changeWindow(view.state.tr, this.text, chunks));
      this.options.onRedrawn();
      this.learnHeights();
    });
    this.text.forget(chunks);
    this.options.onLayout();
  }

  /** What is at the window's top now and will be drawn then: a block, or the chunk by the heights known so far. */
  private mooring(chunks: ReadonlySet<number>): Mooring {
    const chunk = this.heights.chunkAt(this.top());
    const dom = chunks.has(chunk) ? this.nodes.chunks.get(chunk) : undefined;
    const block = dom && firstBelow([...dom.children], this.scroller.getBoundingClientRect().top);
    if (block) return { top: () => block.getBoundingClientRect().top };
    return { top: () => this.textTop() + this.heights.top(chunk) };
  }

  /** Something has another size: the window, the type, a picture that has come. The line at the top stays there. */
  private resized(): void {
    const { mount, onLayout } = this.options;
    const typeSetting = typeSettingOf(mount);
    if (typeSetting !== this.typeSetting) {
      this.typeSetting = typeSetting;
      this.heights.forget(measuresOf(mount));
    }
    this.learnHeights();
    this.scrolled();
    onLayout();
  }

  /** The line at the top is told by the offset of before as long as it is in it: it must not wander as lines are broken anew. */
  private rememberPlace(): void {
    const { scrollTop } = this.scroller;
    const first = this.findFirstVisible();
    const isSame = Math.abs(this.topOf(this.place.offset) - this.topOf(first)) < 2;
    const offset = isSame ? this.place.offset : first;
    this.place = { offset, top: this.topOf(offset), scrollTop };
  }

  /** Measures what is drawn. */
  private learnHeights(): void {
    for (const [chunk, dom] of this.nodes.chunks) {
      if (dom.isConnected) this.heights.learn(chunk, dom.getBoundingClientRect().height);
    }
    for (const gap of this.nodes.gaps.values()) gap.setHeight(this.gapHeight(gap));
  }

  private gapHeight({ from, to }: { from: number; to: number }): number {
    return this.heights.top(to) - this.heights.top(from);
  }

  /** The window's top edge in pixels from the text's. */
  private top(): number {
    return this.scroller.getBoundingClientRect().top - this.textTop();
  }

  private textTop(): number {
    return this.view?.dom.getBoundingClientRect().top ?? 0;
  }
}
