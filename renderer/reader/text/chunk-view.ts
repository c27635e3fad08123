import type { Node } from 'prosemirror-model';
import type { NodeView, ViewMutationRecord } from 'prosemirror-view';

/** What is drawn of the text's top level: chunks by their index, gaps by their first chunk. */
export interface DrawnNodes {
  readonly chunks: Map<number, HTMLElement>;
  readonly gaps: Map<number, GapView>;
}

/** The DOM is ours alone; only the selection in it is the user's. */
const isIgnored = ({ type }: ViewMutationRecord): boolean => type !== 'selection';

/** One chunk that is drawn. */
export class ChunkView implements NodeView {
  readonly dom = document.createElement('div');
  readonly contentDOM = this.dom;
  readonly ignoreMutation = isIgnored;
  private readonly index: number;
  private readonly drawn: DrawnNodes;

  constructor(node: Node, drawn: DrawnNodes) {
    this.index = node.attrs.index as number;
    this.drawn = drawn;
    this.dom.className = 'chunk';
    drawn.chunks.set(this.index, this.dom);
  }

  update(node: Node): boolean {
    return node.type.name === 'chunk' && node.attrs.index === this.index;
  }

  destroy(): void {
    if (this.drawn.chunks.get(this.index) === this.dom) this.drawn.chunks.delete(this.index);
  }
}

/** Chunks that are not drawn: an empty box of their height. */
export class GapView implements NodeView {
  readonly dom = document.createElement('div');
  readonly ignoreMutation = isIgnored;
  readonly from: number;
  readonly to: number;
  private readonly drawn: DrawnNodes;
  private height = Number.NaN;

  constructor(node: Node, drawn: DrawnNodes, heightOf: (gap: { from: number; to: number }) => number) {
    this.from = node.attrs.from as number;
    this.to = node.attrs.to as number;
    this.drawn = drawn;
    this.dom.className = 'gap';
    this.dom.setAttribute('aria-hidden', 'true');
    this.setHeight(heightOf(this));
    drawn.gaps.set(this.from, this);
  }

  setHeight(height: number): void {
    if (height === this.height) return;
    this.height = height;
    this.dom.style.height = `${height}px`;
  }

  update(node: Node): boolean {
    return node.type.name === 'gap' && node.attrs.from === this.from && node.attrs.to === this.to;
  }

  destroy(): void {
    if (this.drawn.gaps.get(this.from) === this) this.drawn.gaps.delete(this.from);
  }
}
