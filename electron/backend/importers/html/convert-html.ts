import type { Mark, Node } from 'prosemirror-model';
import { schema } from '../../../../core/text/schema.ts';
import { type BlockKind, codeBlock, createBlock, type InlinePiece, linkMarks } from '../blocks.ts';
import type { Pictures } from '../pictures.ts';
import type { References } from '../references.ts';
import { createRow, placeRows, type TableCell } from '../table-rows.ts';
import {
  blockTags,
  dropped,
  holding,
  isAside,
  isHidden,
  isLayout,
  markTags,
  parentOf,
  readDir,
  readSpan,
} from './html-elements.ts';
import { readImage } from './html-image.ts';
import { idsOf, pointsAtNote, readFragment, readWantedIds } from './html-reference.ts';
import { type HtmlElement, type HtmlNode, isElement, isText } from './parse-html.ts';

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

/** What an element passes on to what stands in it. */
interface Place {
  readonly kind: BlockKind;
  readonly marks: readonly Mark[];
  readonly listDepth: number;
  readonly dir: 'ltr' | 'rtl' | null;
  /** The rows of the table that is walked, and for how many more rows each column is taken by a cell from above. */
  readonly table: { readonly rows: Node[]; readonly taken: number[] } | null;
  readonly isLink: boolean;
}

const top: Place = {
  kind: { type: 'paragraph' },
  marks: [],
  listDepth: 0,
  dir: null,
  table: null,
  isLink: false,
};

/**
 * The text of an element as flat blocks. Only what the schema knows gets through: no script, style, frame or
 * attribute, and of links only whole http, https and mailto addresses. The tree must have passed `refuseHugeTree`.
 */
export function convertHtml(root: HtmlElement, context: HtmlContext): Node[] {
  const converter = new Converter(context, readWantedIds(root, context.addresses));
  converter.walk(root, { ...top, dir: readDir(root) });
  converter.flush();
  return converter.blocks;
}

class Converter {
  readonly blocks: Node[] = [];
  readonly #context: HtmlContext;
  readonly #wantedIds: ReadonlySet<string>;
  #pieces: InlinePiece[] = [];
  #kind: BlockKind = { type: 'paragraph' };
  /** Pictures met inside the block under way; they stand after it, so that no sentence is cut. */
  #pictures: Node[] = [];
  /** Ids met inside the block under way, or before the next. */
  #ids: string[] = [];
  #captions = new Set<Node>();
  /** Where the block under way began, and how many letters of links it has so far. */
  #origin: HtmlElement | null = null;
  #linkLetters = 0;

  constructor(context: HtmlContext, wantedIds: ReadonlySet<string>) {
    this.#context = context;
    this.#wantedIds = wantedIds;
  }

  walk(element: HtmlElement, place: Place): void {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (isText(child)) this.#addText(child, place);
      else if (isElement(child)) this.#addElement(child, place);
    }
  }

  /** Ends the block under way. */
  flush(): void {
    const block = createBlock(this.#kind, this.#pieces);
    if (block && this.#origin) this.#context.origins?.set(block, this.#takeOrigin(this.#origin));
    this.#linkLetters = 0;
    const made = [...(block ? [block] : []), ...this.#pictures];
    this.blocks.push(...made);
    const [first] = made;
    if (first) for (const id of this.#ids.splice(0)) this.#context.references.target(id, first, first);
    this.#pieces = [];
    this.#pictures = [];
  }

  #takeOrigin(element: HtmlElement): Origin {
    return { element, linkLetters: this.#linkLetters };
  }

  #addText(node: HtmlNode, place: Place): void {
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

  /** Whether nothing but space has come since the last line break: two of them part paragraphs. */
  #endsInBreak(): boolean {
    const last = this.#pieces.findLast((piece) => piece.kind === 'break' || piece.text.trim() !== '');
    return last?.kind === 'break';
  }

  #addSpace(): void {
    const last = this.#pieces.at(-1);
    if (last?.kind === 'text' && !/[ \t]$/.test(last.text))
      this.#pieces.push({ kind: 'text', text: ' ', marks: [] });
  }

  #addElement(element: HtmlElement, outer: Place): void {
    const tag = element.localName;
    if (this.#context.origins && isAside(element, tag)) {
      this.#addAside(element, outer);
      return;
    }
    const isUnfolding = tag === 'button' && this.#context.origins !== undefined;
    if ((dropped.has(tag) && !isUnfolding) || isHidden(element)) return;
    if (tag === 'img') this.#addImage(element, outer);
    if (tag === 'br') {
      if (outer.kind.type === 'table_row') this.#addSpace();
      else if (this.#context.origins && this.#endsInBreak()) this.flush();
      else this.#pieces.push({ kind: 'break' });
      return;
    }
    const place = { ...outer, dir: readDir(element) ?? outer.dir };
    if (!blockTags.has(tag)) {
      this.#ids.push(...idsOf(element, this.#wantedIds));
      const isLink = outer.isLink || tag === 'a';
      this.walk(element, { ...place, isLink, marks: this.#readMarks(element, outer.marks) });
      return;
    }
    if (outer.kind.type === 'table_row') {
      // The one block of a cell.
      this.#addSpace();
      this.walk(element, { ...place, kind: outer.kind });
      this.#addSpace();
      return;
    }
    this.flush();
    const first = this.blocks.length;
    this.#addBlock(element, place);
    this.flush();
    this.#claim(element, first);
  }

  /** Reads what is hidden or pressed: blocks of its own, after the sentence that it stands in. */
  #addAside(element: HtmlElement, { kind, ...place }: Place): void {
    const aside = new Converter(this.#context, this.#wantedIds);
    if (blockTags.has(element.localName)) aside.#addBlock(element, { ...place, kind: top.kind, table: null });
    else aside.walk(element, { ...place, kind: top.kind, table: null });
    aside.flush();
    if (this.#pieces.length === 0 && this.#pictures.length === 0) this.blocks.push(...aside.blocks);
    else this.#pictures.push(...aside.blocks);
  }

  /** Tells the references that the blocks from `first` on are what the element's id names. */
  #claim(element: HtmlElement, first: number): void {
    const [from, to] = [this.blocks[first], this.blocks.at(-1)];
    for (const id of idsOf(element, this.#wantedIds)) {
      if (from && to) this.#context.references.target(id, from, to);
      else this.#ids.push(id);
    }
  }

  #replace(index: number, block: Node): void {
    const before = this.blocks[index];
    this.blocks[index] = block;
    if (before) this.#stands(before, block);
  }

  /** Says that a block stands where another stood. */
  #stands(before: Node, block: Node): void {
    this.#context.references.replaced(before, block);
    const origin = this.#context.origins?.get(before);
    if (origin && !this.#context.origins?.has(block)) this.#context.origins?.set(block, origin);
  }

  #addImage(element: HtmlElement, place: Place): void {
    const attrs = readImage(element, this.#context.pictures);
    if (!attrs) return;
    const words = this.#isBare({ attrs: { ...attrs } }) ? '' : attrs.alt;
    const text: InlinePiece[] = [{ kind: 'text', text: words, marks: [] }];
    const kind: BlockKind = { type: 'image', attrs: { ...attrs, dir: place.dir } };
    const image = createBlock(kind, text) ?? schema.nodes.image.create(kind.attrs);
    this.#context.origins?.set(image, { element, linkLetters: 0 });
    this.#pictures.push(image);
  }

  /** Makes the caption of a figure with one picture that picture's text. */
  #addFigure(figure: HtmlElement, place: Place): void {
    const first = this.blocks.length;
    this.walk(figure, place);
    this.flush();
    const blocks = this.blocks.slice(first);
    const [picture, ...pictures] = blocks.filter(({ type }) => type === schema.nodes.image);
    const [caption, ...captions] = blocks.filter((block) => this.#captions.has(block));
    if (!picture || !caption || pictures.length + captions.length > 0) return;
    if (this.#isBare(picture)) return;
    const merged = picture.type.create(picture.attrs, caption.content);
    this.blocks.length = first;
    this.blocks.push(...blocks.filter((block) => block !== caption).map((b) => (b === picture ? merged : b)));
    this.#stands(picture, merged);
    this.#stands(caption, merged);
  }

  /** Whether a picture of a page stands without words: it is elsewhere, and a caption without its picture is no text. */
  #isBare({ attrs }: Pick<Node, 'attrs'>): boolean {
    return this.#context.origins !== undefined && attrs.sha256 === null;
  }

  #addCaption(caption: HtmlElement, place: Place): void {
    const first = this.blocks.length;
    this.walk(caption, place);
    this.flush();
    for (const block of this.blocks.slice(first))
      if (block.type !== schema.nodes.image) this.#captions.add(block);
  }

  #addTable(element: HtmlElement, place: Place): void {
    const first = this.blocks.length;
    const rows: Node[] = [];
    this.walk(element, { ...place, table: { rows, taken: [] } });
    this.flush();
    if (rows.length === 0) return;
    const placed = new Map(placeRows(rows).map((row, i) => [rows[i], row]));
    for (let i = first; i < this.blocks.length; i++) {
      const row = placed.get(this.blocks[i]);
      if (row) this.#replace(i, row);
    }
  }

  #addBlock(element: HtmlElement, place: Place): void {
    const tag = element.localName;
    if (tag === 'pre') this.#addCode(element);
    else if (tag === 'ul' || tag === 'ol' || tag === 'menu') this.#addList(element, place);
    else if (tag === 'table') this.#addTable(element, place);
    else if (tag === 'tr' && !isLayout(element)) this.#addRow(element, place);
    else if (tag === 'figure') this.#addFigure(element, place);
    else if (tag === 'figcaption') this.#addCaption(element, place);
    else if (/^h[1-6]$/.test(tag)) {
      this.walk(element, { ...place, kind: { type: 'heading', attrs: { level: Number(tag[1]) } } });
    } else if (tag === 'blockquote') this.walk(element, { ...place, kind: { type: 'quote' } });
    else this.walk(element, place);
  }

  #addCode(element: HtmlElement): void {
    for (const block of codeBlock(element.textContent ?? '')) {
      this.#context.origins?.set(block, { element, linkLetters: 0 });
      this.blocks.push(block);
    }
  }

  #addList(list: HtmlElement, place: Place): void {
    const depth = place.listDepth + 1;
    let ordinal =
      list.localName === 'ol' ? Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1 : null;
    for (let child = list.firstChild; child; child = child.nextSibling) {
      if (isText(child)) this.#addText(child, place);
      if (!isElement(child)) continue;
      if (child.localName !== 'li') {
        this.#addElement(child, { ...place, listDepth: depth });
        continue;
      }
      this.flush();
      const first = this.blocks.length;
      this.walk(child, { ...place, listDepth: depth });
      this.flush();
      this.#markItem(first, { depth, ordinal });
      this.#claim(child, first);
      if (ordinal !== null) ordinal++;
    }
  }

  /** Makes the first block of a list item its marked one, unless the item begins with a list or a heading of its own. */
  #markItem(index: number, attrs: { depth: number; ordinal: number | null }): void {
    const block = this.blocks[index];
    if (block?.type !== schema.nodes.paragraph) return;
    this.#replace(index, schema.nodes.list_item.create({ ...block.attrs, ...attrs }, block.content));
  }

  #addRow(row: HtmlElement, { table, ...place }: Place): void {
    const taken = table?.taken ?? [];
    const cells: TableCell[] = [];
    this.#linkLetters = 0;
    let column = 0;
    for (let child = row.firstChild; child; child = child.nextSibling) {
      if (!isElement(child) || dropped.has(child.localName) || isHidden(child)) continue;
      while ((taken[column] ?? 0) > 0) column++;
      const span = readSpan(child, 'colspan');
      const rows = readSpan(child, 'rowspan');
      for (let i = column; i < column + span; i++) taken[i] = rows;
      cells.push({ pieces: this.#readCell(child, place), column, span, isHeader: child.localName === 'th' });
      column += span;
    }
    taken.forEach((rows, i) => {
      taken[i] = Math.max(0, rows - 1);
    });
    const block = createRow(cells, readDir(row) ?? place.dir);
    if (block) {
      this.#context.origins?.set(block, { element: row, linkLetters: this.#linkLetters });
      this.blocks.push(block);
      table?.rows.push(block);
      for (const id of this.#ids.splice(0)) this.#context.references.target(id, block, block);
    }
    this.#kind = place.kind;
    this.flush();
  }

  #readCell(cell: HtmlElement, place: Omit<Place, 'table'>): InlinePiece[] {
    this.#pieces = [];
    this.#ids.push(...idsOf(cell, this.#wantedIds));
    this.walk(cell, { ...place, kind: { type: 'table_row' }, table: null });
    return this.#pieces.splice(0);
  }

  #readMarks(element: HtmlElement, marks: readonly Mark[]): readonly Mark[] {
    if (element.localName === 'a') {
      const href = element.getAttribute('href');
      const id = readFragment(href, this.#context.addresses);
      if (!id) return linkMarks(href, marks);
      return this.#context.references.mark(id, pointsAtNote(element)).addToSet(marks);
    }
    const name = markTags[element.localName];
    return name ? schema.marks[name].create().addToSet(marks) : marks;
  }
}

function withDir({ kind, dir }: Place): BlockKind {
  return dir ? { ...kind, attrs: { ...kind.attrs, dir } } : kind;
}
