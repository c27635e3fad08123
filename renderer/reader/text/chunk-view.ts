import type { Decoration, NodeView, ViewMutationRecord } from 'prosemirror-view';

/** What a chunk's view asks of the surface. */
export interface ChunkHost {
  /** The height of a chunk that is not drawn. */
  height(chunk: number): number;
  appeared(chunk: number, dom: HTMLElement): void;
  disappeared(dom: HTMLElement): void;
}

const isDrawn = (decorations: readonly Decoration[]) =>
  decorations.some((decoration) => (decoration.spec as { drawn?: boolean }).drawn === true);

/**
 * One chunk of the text. It holds its blocks while it is near the window; otherwise it is an empty box of its height.
 * When that changes `update` answers false, and ProseMirror draws it anew.
 */
export class ChunkView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM?: HTMLElement;
  private readonly drawn: boolean;
  private readonly host: ChunkHost;

  constructor(chunk: number, decorations: readonly Decoration[], host: ChunkHost) {
    this.drawn = isDrawn(decorations);
    this.host = host;
    this.dom = document.createElement('div');
    this.dom.className = 'chunk';
    if (this.drawn) this.contentDOM = this.dom;
    else this.dom.style.height = `${host.height(chunk)}px`;
    host.appeared(chunk, this.dom);
  }

  update(_node: unknown, decorations: readonly Decoration[]): boolean {
    return isDrawn(decorations) === this.drawn;
  }

  /** The DOM is ours alone; only the selection in it is the user's. */
  ignoreMutation({ type }: ViewMutationRecord): boolean {
    return type !== 'selection';
  }

  destroy(): void {
    this.host.disappeared(this.dom);
  }
}
