import type { Mark, Node } from 'prosemirror-model';
import { schema } from '../../../../core/text/schema.ts';
import { type BlockKind, codeBlock, createBlock, type InlinePiece, linkMarks } from '../blocks.ts';
import { createRow, placeRows, type TableCell } from '../table-rows.ts';
import {
  blockTags,
  dropped,
  isAside,
  isHidden,
  isLayout,
  markTags,
  readDir,
  readSpan,
} from './html-elements.ts';
import { type HtmlContext, HtmlFlow, type TextPlace } from './html-flow.ts';
import { readImage } from './html-image.ts';
import { idsOf, pointsAtNote, readFragment, readWantedIds } from './html-reference.ts';
import { type HtmlElement, isElement, isText } from './parse-html.ts';

/** What an element passes on to what stands in it. */
interface Place extends TextPlace {
  readonly listDepth: number;
  /** The rows of the table that is walked, and for how many more rows each column is taken by a cell from above. */
  readonly table: { readonly rows: Node[]; readonly taken: number[] } | null;
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
  return converter.finish();
}

class Converter {
  readonly #context: HtmlContext;
  readonly #wantedIds: ReadonlySet<string>;
  readonly #flow: HtmlFlow;
  readonly #captions = new Set<Node>();

  constructor(context: HtmlContext, wantedIds: ReadonlySet<string>) {
    this.#context = context;
    this.#wantedIds = wantedIds;
    this.#flow = new HtmlFlow(context);
  }

  /** The blocks that were made, the last one ended. */
  finish(): Node[] {
    this.#flow.end();
    return this.#flow.blocks;
  }

  walk(element: HtmlElement, place: Place): void {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (isText(child)) this.#flow.text(child, place);
      else if (isElement(child)) this.#addElement(child, place);
    }
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
      if (outer.kind.type === 'table_row') this.#flow.space();
      else this.#flow.break();
      return;
    }
    const place = { ...outer, dir: readDir(element) ?? outer.dir };
    if (!blockTags.has(tag)) {
      this.#flow.names(idsOf(element, this.#wantedIds));
      const isLink = outer.isLink || tag === 'a';
      this.walk(element, { ...place, isLink, marks: this.#readMarks(element, outer.marks) });
      return;
    }
    if (outer.kind.type === 'table_row') {
      // The one block of a cell.
      this.#flow.space();
      this.walk(element, { ...place, kind: outer.kind });
      this.#flow.space();
      return;
    }
    this.#flow.end();
    const first = this.#flow.blocks.length;
    this.#addBlock(element, place);
    this.#flow.end();
    this.#flow.claim(idsOf(element, this.#wantedIds), first);
  }

  /** Reads what is hidden or pressed: blocks of its own, after the sentence that it stands in. */
  #addAside(element: HtmlElement, { kind, ...place }: Place): void {
    const aside = new Converter(this.#context, this.#wantedIds);
    if (blockTags.has(element.localName)) aside.#addBlock(element, { ...place, kind: top.kind, table: null });
    else aside.walk(element, { ...place, kind: top.kind, table: null });
    this.#flow.after(aside.finish());
  }

  #addImage(element: HtmlElement, place: Place): void {
    const attrs = readImage(element, this.#context.pictures);
    if (!attrs) return;
    const words = this.#isBare({ attrs: { ...attrs } }) ? '' : attrs.alt;
    const text: InlinePiece[] = [{ kind: 'text', text: words, marks: [] }];
    const kind: BlockKind = { type: 'image', attrs: { ...attrs, dir: place.dir } };
    const image = createBlock(kind, text) ?? schema.nodes.image.create(kind.attrs);
    this.#context.origins?.set(image, { element, linkLetters: 0 });
    this.#flow.picture(image);
  }

  /** Makes the caption of a figure with one picture that picture's text. */
  #addFigure(figure: HtmlElement, place: Place): void {
    const first = this.#flow.blocks.length;
    this.walk(figure, place);
    this.#flow.end();
    const blocks = this.#flow.blocks.slice(first);
    const [picture, ...pictures] = blocks.filter(({ type }) => type === schema.nodes.image);
    const [caption, ...captions] = blocks.filter((block) => this.#captions.has(block));
    if (!picture || !caption || pictures.length + captions.length > 0) return;
    if (this.#isBare(picture)) return;
    const merged = picture.type.create(picture.attrs, caption.content);
    this.#flow.blocks.length = first;
    this.#flow.blocks.push(
      ...blocks.filter((block) => block !== caption).map((b) => (b === picture ? merged : b)),
    );
    this.#flow.stands(picture, merged);
    this.#flow.stands(caption, merged);
  }

  /** Whether a picture of a page stands without words: it is elsewhere, and a caption without its picture is no text. */
  #isBare({ attrs }: Pick<Node, 'attrs'>): boolean {
    return this.#context.origins !== undefined && attrs.sha256 === null;
  }

  #addCaption(caption: HtmlElement, place: Place): void {
    const first = this.#flow.blocks.length;
    this.walk(caption, place);
    this.#flow.end();
    for (const block of this.#flow.blocks.slice(first))
      if (block.type !== schema.nodes.image) this.#captions.add(block);
  }

  #addTable(element: HtmlElement, place: Place): void {
    const first = this.#flow.blocks.length;
    const rows: Node[] = [];
    this.walk(element, { ...place, table: { rows, taken: [] } });
    this.#flow.end();
    if (rows.length === 0) return;
    const placed = new Map(placeRows(rows).map((row, i) => [rows[i], row]));
    for (let i = first; i < this.#flow.blocks.length; i++) {
      const row = placed.get(this.#flow.blocks[i]);
      if (row) this.#flow.replace(i, row);
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
      this.#flow.blocks.push(block);
    }
  }

  #addList(list: HtmlElement, place: Place): void {
    const depth = place.listDepth + 1;
    let ordinal =
      list.localName === 'ol' ? Number.parseInt(list.getAttribute('start') ?? '1', 10) || 1 : null;
    for (let child = list.firstChild; child; child = child.nextSibling) {
      if (isText(child)) this.#flow.text(child, place);
      if (!isElement(child)) continue;
      if (child.localName !== 'li') {
        this.#addElement(child, { ...place, listDepth: depth });
        continue;
      }
      this.#flow.end();
      const first = this.#flow.blocks.length;
      this.walk(child, { ...place, listDepth: depth });
      this.#flow.end();
      this.#markItem(first, { depth, ordinal });
      this.#flow.claim(idsOf(child, this.#wantedIds), first);
      if (ordinal !== null) ordinal++;
    }
  }

  /** Makes the first block of a list item its marked one, unless the item begins with a list or a heading of its own. */
  #markItem(index: number, attrs: { depth: number; ordinal: number | null }): void {
    const block = this.#flow.blocks[index];
    if (block?.type !== schema.nodes.paragraph) return;
    this.#flow.replace(index, schema.nodes.list_item.create({ ...block.attrs, ...attrs }, block.content));
  }

  #addRow(row: HtmlElement, { table, ...place }: Place): void {
    const taken = table?.taken ?? [];
    const cells: TableCell[] = [];
    this.#flow.beginRow();
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
    if (block) table?.rows.push(block);
    this.#flow.endRow(block, row, place.kind);
  }

  #readCell(cell: HtmlElement, place: Omit<Place, 'table'>): InlinePiece[] {
    return this.#flow.cell(() => {
      this.#flow.names(idsOf(cell, this.#wantedIds));
      this.walk(cell, { ...place, kind: { type: 'table_row' }, table: null });
    });
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
