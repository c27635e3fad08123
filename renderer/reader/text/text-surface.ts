import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { TextShape } from '../../../core/contract/documents.ts';
import type { TextRange } from '../../../core/model/highlight.ts';
import { TextOffset } from '../../../core/model/ids.ts';
import { blockText } from '../../../core/text/canonical-text.ts';
import type { TextMap } from '../../../core/text/text-map.ts';
import type { Box, TextGeometry } from '../text-geometry.ts';
import { ChunkHeights, type Measures } from './chunk-heights.ts';
import { ChunkView, type DrawnNodes, GapView } from './chunk-view.ts';
import type { DocumentText } from './document-text.ts';
import { ImageView } from './image-view.ts';
import { joinLines } from './line-boxes.ts';
import { type Paint, paintOf, paintPlugin, repaint } from './paint.ts';
import { firstBelow, keepPlace, type Mooring } from './scroll-place.ts';
import type { Stretch } from './text-units.ts';
import { changeWindow, windowDoc } from './window-doc.ts';

/** How long a place that was jumped to stands out; the animation is in the style sheet. */
const pulseMs = 1200;
/** Chunks are drawn this far above and below the window, and stay until they are twice as far; in heights of the window. */
const reach = 1;

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
  /** Jumps of one series, to hit after hit, are one step of Back. */
  readonly series?: string;
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
  private readonly mount: HTMLElement;
  private readonly drawnNodes: DrawnNodes = { chunks: new Map(), gaps: new Map() };
  private readonly heights: ChunkHeights;
  private readonly sizes: ResizeObserver;
  private readonly listeners = new Set<() => void>();
  private readonly onProblem: (error: unknown) => void;
  private readonly onJump: (series: string | undefined) => void;
  /** The user's selection; the view's own may be elsewhere while its chunk is not drawn. */
  private selected = { anchor: 0, head: 0 };
  /** Chunks of a place that was jumped to, which stay drawn until the next jump. */
  private goal: readonly number[] = [];
  private jumps = 0;
  /** What decides all heights; when it changes they are learnt anew. */
  private typeSetting: string;
  /** The line at the window's top, how far it stands from there, and where the scroller was then. */
  private place = { offset: 0, top: 0, scrollTop: 0 };
  private frame = 0;
  private pulseTimer = 0;

  constructor(options: TextSurfaceOptions) {
    const { text, at, mount, scroller, label, onSelection } = options;
    this.text = text;
    this.scroller = scroller;
    this.mount = mount;
    this.onProblem = options.onProblem;
    this.onJump = options.onJump;
    this.typeSetting = this.readTypeSetting();
    this.heights = new ChunkHeights(text.shape, this.measures());
    const first = this.drawable([text.chunkAt(at)]);
    this.view = new EditorView(mount, {
      state: EditorState.create({
        doc: windowDoc(text, first),
        plugins: [paintPlugin(text.shape.paragraphs)],
      }),
      editable: () => false,
      attributes: { tabindex: '0', role: 'document', 'aria-label': label, spellcheck: 'false' },
      nodeViews: {
        chunk: (node) => new ChunkView(node, this.drawnNodes),
        image: (node) => new ImageView(node),
        gap: (node) => new GapView(node, this.drawnNodes, (gap) => this.gapHeight(gap)),
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
    this.sizes = new ResizeObserver(() => this.resized());
    this.sizes.observe(mount);
    this.sizes.observe(scroller);
    scroller.addEventListener('scroll', this.onScroll, { passive: true });
    if (at > 0) this.scrollTo(at);
    this.draw();
    if (at === 0) this.rememberPlace();
  }

  destroy(): void {
    this.sizes.disconnect();
    this.scroller.removeEventListener('scroll', this.onScroll);
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

  /** Selects from `anchor` to `head`; equal offsets set the caret. At once if both are at hand, else once they are. */
  async select(anchor: number, head: number): Promise<void> {
    const jump = ++this.jumps;
    const wanted = [...this.around(this.text.chunkAt(anchor)), ...this.around(this.text.chunkAt(head))];
    if (!this.text.has(wanted)) {
      await this.text.load(wanted);
      if (jump !== this.jumps) return;
    }
    this.goal = wanted;
    this.draw();
    this.setSelection(anchor, head);
  }

  onLayout(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  drawn(): Stretch {
    const { chunks } = this.drawnNodes;
    let first = this.heights.chunkAt(this.windowTop());
    let last = first;
    while (chunks.has(first - 1)) first--;
    while (chunks.has(last + 1)) last++;
    return { start: this.text.startOf(first), end: this.text.startOf(last + 1) - 1 };
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
    const toContent = this.toContent();
    return toContent({ top: this.windowTopOf(offset), left: 0, width: 0, height: 0 }).top;
  }

  /** The first offset whose line is not above the window. */
  firstVisible(): number {
    const window = this.scroller.getBoundingClientRect();
    const offset = this.offsetAt(window.left, window.top + 12);
    return offset ?? this.text.startOf(this.heights.chunkAt(this.windowTop()));
  }

  /** The offset at a point of the window, or the nearest in the text; null where the text is not drawn. */
  offsetAt(clientX: number, clientY: number): number | null {
    const paper = this.view.dom.getBoundingClientRect();
    const found = this.view.posAtCoords({
      left: Math.min(Math.max(clientX, paper.left + 2), paper.right - 2),
      top: Math.min(Math.max(clientY, paper.top + 2), paper.bottom - 2),
    });
    if (!found) return null;
    const offset = this.map.toOffset(found.pos);
    return this.map.placeAt(offset).block ? offset : null;
  }

  async reveal(
    range: TextRange,
    { pulse = false, isJump = true, series }: RevealOptions = {},
  ): Promise<void> {
    if (!(await this.bring(range.start))) return;
    const top = this.top(range.start);
    const { scrollTop, clientHeight } = this.scroller;
    const isInView = top >= scrollTop + 48 && top <= scrollTop + clientHeight * 0.75;
    if (!isInView) {
      const isFar = top < scrollTop - clientHeight / 2 || top > scrollTop + clientHeight * 1.5;
      if (isJump && isFar) this.onJump(series);
      this.scroller.scrollTop = top - clientHeight * 0.3;
      this.scrolled();
    }
    if (pulse) this.pulse(range);
  }

  /** Puts the line of an offset at the window's top, as `firstVisible` told it. */
  async showAtTop(offset: number): Promise<void> {
    if (!(await this.bring(offset))) return;
    if (offset > 0) this.scrollTo(offset);
    else this.scroller.scrollTop = 0;
    this.scrolled();
  }

  /** Draws the text around an offset, at once if it is at hand. False if meanwhile another place was asked for. */
  private async bring(offset: number): Promise<boolean> {
    const jump = ++this.jumps;
    const wanted = this.around(this.text.chunkAt(offset));
    if (!this.text.has(wanted)) {
      await this.text.load(wanted);
      if (jump !== this.jumps) return false;
    }
    this.goal = wanted;
    this.draw();
    return true;
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

  /** The top of an offset's line, from the window's top edge: exact if it is drawn, else by the heights known so far. */
  private windowTopOf(offset: number): number {
    const place = this.map.placeAt(offset);
    if (place.block) return this.view.coordsAtPos(this.map.toPosition(offset), 1).top;
    const chunk = this.text.chunkAt(offset);
    const start = this.text.startOf(chunk);
    const share = (offset - start) / Math.max(1, this.text.startOf(chunk + 1) - start);
    const inText = this.heights.top(chunk) + this.heights.height(chunk) * share;
    return this.view.dom.getBoundingClientRect().top + inText;
  }

  /** The window's top edge in pixels from the text's. */
  private windowTop(): number {
    return this.scroller.getBoundingClientRect().top - this.view.dom.getBoundingClientRect().top;
  }

  private pulse(range: TextRange): void {
    this.paint({ pulse: range });
    clearTimeout(this.pulseTimer);
    this.pulseTimer = window.setTimeout(() => this.paint({ pulse: null }), pulseMs);
  }

  private readonly onScroll = (): void => this.scrolled();

  private scrolled(): void {
    this.draw();
    this.rememberPlace();
  }

  /** Draws the chunks near the window. Those that are not at hand follow when they are. */
  private draw(): void {
    this.learnHeights();
    const wanted = this.wanted();
    this.show(this.drawable(wanted));
    if (this.text.has(wanted)) return;
    this.text.load(wanted).then(
      () => {
        if (!this.view.isDestroyed) this.scrolled();
      },
      (error) => this.onProblem(error),
    );
  }

  /** The chunks that are to be drawn: near the window, at the ends of the selection, and where a jump went. */
  private wanted(): Set<number> {
    const height = this.scroller.clientHeight;
    const top = this.windowTop();
    const chunksBetween = (from: number, to: number) => {
      const first = this.heights.chunkAt(from);
      const last = this.heights.chunkAt(to);
      return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    };
    const near = chunksBetween(top - reach * height, top + (1 + reach) * height);
    const spare = chunksBetween(top - 2 * reach * height, top + (1 + 2 * reach) * height);
    const { anchor, head } = this.selected;
    const ends = anchor === 0 && head === 0 ? [] : [this.text.chunkAt(anchor), this.text.chunkAt(head)];
    return new Set([
      ...near,
      ...spare.filter((chunk) => this.drawnNodes.chunks.has(chunk)),
      ...ends,
      ...this.goal,
    ]);
  }

  private drawable(chunks: Iterable<number>): Set<number> {
    return new Set([...chunks].filter((chunk) => this.text.has([chunk])));
  }

  /** A chunk with its neighbours. */
  private around(chunk: number): number[] {
    return [chunk - 1, chunk, chunk + 1].filter((each) => each >= 0 && each < this.text.chunkCount);
  }

  /** Makes these the chunks that are drawn, and leaves the text under the reader's eyes where it is. */
  private show(chunks: ReadonlySet<number>): void {
    const { chunks: drawn } = this.drawnNodes;
    if (drawn.size === chunks.size && [...chunks].every((chunk) => drawn.has(chunk))) return;
    keepPlace(this.scroller, this.mooring(chunks), () => {
      const { state } = this.view;
      this.view.dispatch(changeWindow(state.tr, this.text, chunks).setMeta('addToHistory', false));
      this.restoreSelection();
      this.learnHeights();
    });
    this.text.forget(chunks);
    this.laidOut();
  }

  /** What is at the window's top now and will be drawn then: a block, or the chunk by the heights known so far. */
  private mooring(chunks: ReadonlySet<number>): Mooring {
    const line = this.scroller.getBoundingClientRect().top;
    const chunk = this.heights.chunkAt(this.windowTop());
    const dom = chunks.has(chunk) ? this.drawnNodes.chunks.get(chunk) : undefined;
    const block = dom && firstBelow([...dom.children], line);
    if (block) return { top: () => block.getBoundingClientRect().top };
    return { top: () => this.view.dom.getBoundingClientRect().top + this.heights.top(chunk) };
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
    this.view.dispatch(this.selectionTransaction(anchor, head));
    // ProseMirror leaves the browser's selection alone while it lies elsewhere, in a field for example.
    const from = this.view.domAtPos(this.map.toPosition(anchor));
    const to = this.view.domAtPos(this.map.toPosition(head));
    getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
  }

  private selectionTransaction(anchor: number, head: number): Transaction {
    return this.view.state.tr.setSelection(this.textSelection(anchor, head));
  }

  private textSelection(anchor: number, head: number): TextSelection {
    const { doc } = this.view.state;
    return TextSelection.create(doc, this.map.toPosition(anchor), this.map.toPosition(head));
  }

  /** Measures what is drawn. */
  private learnHeights(): void {
    for (const [chunk, dom] of this.drawnNodes.chunks) {
      if (dom.isConnected) this.heights.learn(chunk, dom.getBoundingClientRect().height);
    }
    for (const gap of this.drawnNodes.gaps.values()) gap.setHeight(this.gapHeight(gap));
  }

  private gapHeight({ from, to }: { from: number; to: number }): number {
    return this.heights.top(to) - this.heights.top(from);
  }

  private rememberPlace(): void {
    const { scrollTop } = this.scroller;
    const offset = this.firstVisible();
    this.place = { offset, top: this.windowTopOf(offset), scrollTop };
  }

  /** Puts the line of an offset at the window's top. */
  private scrollTo(offset: number): void {
    this.learnHeights();
    this.scroller.scrollTop = this.top(offset) - 4;
    this.rememberPlace();
  }

  /** Something has another size: the window, the type, a picture that has come. The line at the top stays there. */
  private resized(): void {
    const typeSetting = this.readTypeSetting();
    if (typeSetting !== this.typeSetting) {
      this.typeSetting = typeSetting;
      this.heights.forget(this.measures());
    }
    this.learnHeights();
    const { offset, top, scrollTop } = this.place;
    // A scroller that stands elsewhere has been scrolled since.
    if (this.scroller.scrollTop === scrollTop) {
      const moved = this.windowTopOf(offset) - top;
      if (Math.abs(moved) >= 1) this.scroller.scrollTop += moved;
    }
    this.scrolled();
    this.laidOut();
  }

  private laidOut(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      for (const listener of this.listeners) listener();
    });
  }

  private readTypeSetting(): string {
    const style = getComputedStyle(this.typeElement());
    const { fontSize, lineHeight, fontFamily, fontWeight } = style;
    // Blocks of another script than the document's have a size of their own.
    const others = ['--read-size', '--read-ar-size'].map((name) => style.getPropertyValue(name));
    return [this.mount.clientWidth, fontSize, lineHeight, fontFamily, fontWeight, ...others].join(' ');
  }

  private measures(): Measures {
    const style = getComputedStyle(this.typeElement());
    const fontSize = Number.parseFloat(style.fontSize) || 18;
    return {
      width: Math.max(200, this.mount.clientWidth),
      lineHeight: Number.parseFloat(style.lineHeight) || fontSize * 1.6,
      letterWidth: fontSize * 0.45,
      blockGap: fontSize * 0.95,
    };
  }

  private typeElement(): Element {
    return this.view?.dom ?? this.mount;
  }
}

/** A range of offsets, or null if it is empty. */
export function toRange({ start, end }: Stretch): TextRange | null {
  return start < end ? { start: TextOffset.parse(start), end: TextOffset.parse(end) } : null;
}
