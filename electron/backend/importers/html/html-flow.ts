import type { Mark, Node } from 'prosemirror-model';
import { type BlockKind, createBlock, type InlinePiece } from '../blocks.ts';
import type { Pictures } from '../pictures.ts';
import type { References } from '../references.ts';
import { holding, parentOf } from './html-elements.ts';
import type { HtmlElement, HtmlNode } from './parse-html.ts';

/** What the conversion of a page's parts shares. */
export interface HtmlContext {
  readonly pictures: Pictures;
  readonly references: References;
  /** The page's own addresses; a link to one of them with a fragment points into the page. */
  readonly addresses?: ReadonlySet<string>;
  /** Where each block stands in the page. With it, what is hidden or pressed is read too, as blocks of their own. */
  readonly origins?: Map<Node, Origin>;
}

/** Where a block stands in the page: an element, and how many of the block's letters are links. */
export interface Origin {
  readonly element: HtmlElement;
  readonly linkLetters: number;
}

/** What the words of an element are in: a block of which kind, in which marks. */
export interface TextPlace {
  readonly kind: BlockKind;
  readonly marks: readonly Mark[];
  readonly dir: 'ltr' | 'rtl' | null;
  readonly isLink: boolean;
}

/** The blocks of a page, as its reader comes upon them: words first, then the end of the block that they are in. */
export class HtmlFlow {
  readonly blocks: Node[] = [];
  readonly #context: HtmlContext;
  #pieces: InlinePiece[] = [];
  #kind: BlockKind = { type: 'paragraph' };
  /** Blocks that stand after the block under way, so that no sentence is cut. */
  #after: Node[] = [];
  /** Ids met inside the block under way, or before the next. */
  #ids: string[] = [];
  /** Where the block under way began, and how many letters of links it has so far. */
  #origin: HtmlElement | null = null;
  #linkLetters = 0;

  constructor(context: HtmlContext) {
    this.#context = context;
  }

  text(node: HtmlNode, place: TextPlace): void {
    const text = (node.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' ');
    if (!text) return;
    if (this.#pieces.length === 0) {
      this.#kind = withDir(place);
      if (place.kind.type !== 'table_row') this.#linkLetters = 0;
    }
    if (this.#context.origins && text.trim()) {
      const isFirst = this.#pieces.every((piece) => piece.kind === 'text' && !piece.text.trim());
      this.#origin = isFirst ? parentOf(node) : this.#origin && holding(this.#origin, node);
      if (place.isLink) this.#linkLetters += text.trim().length;
    }
    const last = this.#pieces.at(-1);
    const afterSpace = last?.kind === 'text' && /[ \t]$/.test(last.text);
    const kept = afterSpace ? text.replace(/^ /, '') : text;
    if (kept) this.#pieces.push({ kind: 'text', text: kept, marks: place.marks });
  }

  space(): void {
    const last = this.#pieces.at(-1);
    if (last?.kind === 'text' && !/[ \t]$/.test(last.text))
      this.#pieces.push({ kind: 'text', text: ' ', marks: [] });
  }

  /** A line break; of a page, two of them with nothing but space between part paragraphs. */
  break(): void {
    const last = this.#pieces.findLast((piece) => piece.kind === 'break' || piece.text.trim() !== '');
    if (this.#context.origins && last?.kind === 'break') this.end();
    else this.#pieces.push({ kind: 'break' });
  }

  /** Says that what comes next is what references call by these ids. */
  names(ids: readonly string[]): void {
    this.#ids.push(...ids);
  }

  /** A picture; it stands after the block under way. */
  picture(image: Node): void {
    this.#after.push(image);
  }

  /** Puts blocks that are done behind the block under way, or where the flow is if none is. */
  after(blocks: readonly Node[]): void {
    if (this.#pieces.length === 0 && this.#after.length === 0) this.blocks.push(...blocks);
    else this.#after.push(...blocks);
  }

  /** Ends the block under way. */
  end(): void {
    const block = createBlock(this.#kind, this.#pieces);
    if (block && this.#origin) {
      this.#context.origins?.set(block, { element: this.#origin, linkLetters: this.#linkLetters });
    }
    this.#linkLetters = 0;
    const made = [...(block ? [block] : []), ...this.#after];
    this.blocks.push(...made);
    if (made[0]) this.#target(made[0]);
    this.#pieces = [];
    this.#after = [];
  }

  /** What is read meanwhile, as the words of a cell. */
  cell(read: () => void): InlinePiece[] {
    this.#pieces = [];
    read();
    return this.#pieces.splice(0);
  }

  /** The letters of links are counted for the whole row. */
  beginRow(): void {
    this.#linkLetters = 0;
  }

  /** Adds a row that its cells were read for, if it is one, and goes on with blocks of the given kind. */
  endRow(row: Node | null, element: HtmlElement, kind: BlockKind): void {
    if (row) {
      this.#context.origins?.set(row, { element, linkLetters: this.#linkLetters });
      this.blocks.push(row);
      this.#target(row);
    }
    this.#kind = kind;
    this.end();
  }

  #target(block: Node): void {
    for (const id of this.#ids.splice(0)) this.#context.references.target(id, block, block);
  }

  /** Tells the references that the blocks from `first` on are what these ids name; the next block, if there are none. */
  claim(ids: readonly string[], first: number): void {
    const [from, to] = [this.blocks[first], this.blocks.at(-1)];
    for (const id of ids) {
      if (from && to) this.#context.references.target(id, from, to);
      else this.#ids.push(id);
    }
  }

  replace(index: number, block: Node): void {
    const before = this.blocks[index];
    this.blocks[index] = block;
    if (before) this.stands(before, block);
  }

  /** Says that a block stands where another stood. */
  stands(before: Node, block: Node): void {
    this.#context.references.replaced(before, block);
    const origin = this.#context.origins?.get(before);
    if (origin && !this.#context.origins?.has(block)) this.#context.origins?.set(block, origin);
  }
}

function withDir({ kind, dir }: TextPlace): BlockKind {
  return dir ? { ...kind, attrs: { ...kind.attrs, dir } } : kind;
}
