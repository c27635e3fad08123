import type { Mark, Node } from 'prosemirror-model';
import { schema } from '../../../core/text/schema.ts';
import { type BlockKind, codeBlock, createBlock, type InlinePiece, linkMarks } from './blocks.ts';
import { type HtmlElement, type HtmlNode, isElement, isText } from './parse-html.ts';

/** The blocks of a page or a part of it, and how many pictures were left out. */
export interface ConvertedHtml {
  readonly blocks: Node[];
  readonly pictures: number;
}

/** Tags that hold no reading text; all that is not listed anywhere here is read through. */
const dropped = new Set(
  [
    'script',
    'style',
    'svg',
    'iframe',
    'object',
    'embed',
    'template',
    'noscript',
    'head',
    'canvas',
    'audio',
    'video',
  ].concat([
    'input',
    'select',
    'textarea',
    'button',
    'math',
    'frame',
    'frameset',
    'link',
    'meta',
    'base',
    'map',
  ]),
);

const blockTags = new Set(
  [
    'address',
    'article',
    'aside',
    'blockquote',
    'body',
    'caption',
    'center',
    'dd',
    'details',
    'dialog',
    'div',
    'dl',
  ]
    .concat([
      'dt',
      'fieldset',
      'figcaption',
      'figure',
      'footer',
      'form',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'header',
    ])
    .concat([
      'hgroup',
      'hr',
      'li',
      'main',
      'menu',
      'nav',
      'ol',
      'p',
      'pre',
      'section',
      'summary',
      'table',
      'tbody',
    ])
    .concat(['td', 'tfoot', 'th', 'thead', 'tr', 'ul']),
);

const markTags: Record<string, 'strong' | 'emphasis'> = {
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
};

/** What an element passes on to what stands in it. */
interface Place {
  readonly kind: BlockKind;
  readonly marks: readonly Mark[];
  readonly listDepth: number;
  readonly dir: 'ltr' | 'rtl' | null;
}

/**
 * The text of an element as flat blocks. Only what the schema knows gets through: no script, style, frame or
 * attribute, and of links only whole http, https and mailto addresses. The tree must have passed `refuseHugeTree`.
 */
export function convertHtml(root: HtmlElement): ConvertedHtml {
  const converter = new Converter();
  converter.walk(root, { kind: { type: 'paragraph' }, marks: [], listDepth: 0, dir: readDir(root) });
  converter.flush();
  return converter;
}

class Converter {
  readonly blocks: Node[] = [];
  pictures = 0;
  #pieces: InlinePiece[] = [];
  #kind: BlockKind = { type: 'paragraph' };

  walk(element: HtmlElement, place: Place): void {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (isText(child)) this.#addText(child, place);
      else if (isElement(child)) this.#addElement(child, place);
    }
  }

  /** Ends the block under way. */
  flush(): void {
    const block = createBlock(this.#kind, this.#pieces);
    if (block) this.blocks.push(block);
    this.#pieces = [];
  }

  #addText(node: HtmlNode, place: Place): void {
    const text = (node.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' ');
    if (!text) return;
    if (this.#pieces.length === 0) this.#kind = withDir(place);
    const last = this.#pieces.at(-1);
    const afterSpace = last?.kind === 'text' && /[ \t]$/.test(last.text);
    const kept = afterSpace ? text.replace(/^ /, '') : text;
    if (kept) this.#pieces.push({ kind: 'text', text: kept, marks: place.marks });
  }

  #addSpace(): void {
    const last = this.#pieces.at(-1);
    if (last?.kind === 'text' && !/[ \t]$/.test(last.text))
      this.#pieces.push({ kind: 'text', text: ' ', marks: [] });
  }

  #addElement(element: HtmlElement, outer: Place): void {
    const tag = element.localName;
    if (tag === 'img' || tag === 'picture') this.pictures++;
    if (dropped.has(tag) || isHidden(element)) return;
    if (tag === 'br') {
      if (outer.kind.type === 'table_row') this.#addSpace();
      else this.#pieces.push({ kind: 'break' });
      return;
    }
    const place = { ...outer, dir: readDir(element) ?? outer.dir };
    if (!blockTags.has(tag)) {
      this.walk(element, { ...place, marks: readMarks(element, outer.marks) });
      return;
    }
    this.flush();
    this.#addBlock(element, place);
    this.flush();
  }

  #addBlock(element: HtmlElement, place: Place): void {
    const tag = element.localName;
    if (tag === 'pre') this.blocks.push(...codeBlock(element.textContent ?? ''));
    else if (tag === 'ul' || tag === 'ol' || tag === 'menu') this.#addList(element, place);
    else if (tag === 'tr' && !isLayout(element)) this.#addRow(element, place);
    else if (/^h[1-6]$/.test(tag)) {
      this.walk(element, { ...place, kind: { type: 'heading', attrs: { level: Number(tag[1]) } } });
    } else if (tag === 'blockquote') this.walk(element, { ...place, kind: { type: 'quote' } });
    else this.walk(element, place);
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
      if (ordinal !== null) ordinal++;
    }
  }

  /** Makes the first block of a list item its marked one, unless the item begins with a list or a heading of its own. */
  #markItem(index: number, attrs: { depth: number; ordinal: number | null }): void {
    const block = this.blocks[index];
    if (block?.type !== schema.nodes.paragraph) return;
    this.blocks[index] = schema.nodes.list_item.create({ ...block.attrs, ...attrs }, block.content);
  }

  #addRow(row: HtmlElement, place: Place): void {
    let cells = 0;
    for (let child = row.firstChild; child; child = child.nextSibling) {
      if (!isElement(child) || dropped.has(child.localName) || isHidden(child)) continue;
      if (cells++ > 0) this.#pieces.push({ kind: 'text', text: '\t', marks: [] });
      this.walk(child, { ...place, kind: { type: 'table_row' } });
    }
    if (cells > 0) this.#kind = withDir({ ...place, kind: { type: 'table_row' } });
  }
}

/** Whether a table's row holds blocks, as in pages that are laid out with tables: then its cells are read one by one. */
function isLayout(row: HtmlElement): boolean {
  return (
    row.querySelector('p, div, table, ul, ol, h1, h2, h3, h4, h5, h6, blockquote, pre, article, section') !==
    null
  );
}

function isHidden(element: HtmlElement): boolean {
  const style = element.getAttribute('style') ?? '';
  return element.getAttribute('hidden') !== null || /display\s*:\s*none/i.test(style);
}

function readMarks(element: HtmlElement, marks: readonly Mark[]): readonly Mark[] {
  if (element.localName === 'a') return linkMarks(element.getAttribute('href'), marks);
  const name = markTags[element.localName];
  return name ? schema.marks[name].create().addToSet(marks) : marks;
}

function readDir(element: HtmlElement): 'ltr' | 'rtl' | null {
  const dir = element.getAttribute('dir')?.toLowerCase();
  return dir === 'ltr' || dir === 'rtl' ? dir : null;
}

function withDir({ kind, dir }: Place): BlockKind {
  return dir ? { ...kind, attrs: { ...kind.attrs, dir } } : kind;
}
