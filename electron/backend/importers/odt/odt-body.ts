import type { Mark } from 'prosemirror-model';
import { schema } from '../../../../core/text/schema.ts';
import { type BlockKind, linkMarks } from '../blocks.ts';
import { childOf, childrenOf, type XmlElement, xmlText } from '../office/xml-tree.ts';
import type { TextFlow } from '../text/text-flow.ts';
import { OdtCounter, type OdtLabel } from './odt-numbering.ts';
import type { OdtStyles } from './odt-styles.ts';
import { readOdtRows } from './odt-table.ts';

/** The list that a block stands in, and the label that waits for the item's first paragraph. */
interface ListPlace {
  readonly counter: OdtCounter;
  readonly style: string | null;
  readonly depth: number;
  readonly pending: { label: OdtLabel | null };
}

interface Note {
  readonly id: string;
  readonly label: string;
  readonly body: XmlElement;
  readonly isEndnote: boolean;
}

/** Reads the paragraphs, lists and tables of an OpenDocument text into the flow. */
export class OdtBody {
  /** What was met and is not in the text. */
  readonly leftOut = { comments: 0, deletions: 0, hidden: 0 };
  /** The words of the paragraphs in the style for titles. */
  readonly titles: string[] = [];
  readonly #flow: TextFlow;
  readonly #styles: OdtStyles;
  readonly #pictures: ReadonlyMap<string, Uint8Array>;
  readonly #outline: OdtCounter;
  /** The last list of each style, and each list by its id, for those that go on with its numbers. */
  readonly #lists = new Map<string, OdtCounter>();
  readonly #notes: Note[] = [];

  constructor(flow: TextFlow, styles: OdtStyles, pictures: ReadonlyMap<string, Uint8Array>) {
    this.#flow = flow;
    this.#styles = styles;
    this.#pictures = pictures;
    this.#outline = new OdtCounter((depth) => styles.outline(depth));
  }

  /** The whole text, with its notes behind it. */
  readText(text: XmlElement): void {
    this.#readBlocks(text, null);
    this.#flow.end();
    for (const isEndnote of [false, true]) {
      // A note may have notes.
      for (let i = 0; i < this.#notes.length; i++) {
        const note = this.#notes[i];
        if (note?.isEndnote === isEndnote) this.#readNote(note);
      }
    }
  }

  #readNote({ id, label, body }: Note): void {
    const blocks = this.#flow.apart(() => {
      this.#flow.text(`[${label}] `);
      this.#readBlocks(body, null);
    });
    const [first, last] = [blocks[0], blocks.at(-1)];
    if (first && last) this.#flow.references.target(id, first, last);
    this.#flow.insert(blocks);
  }

  #readBlocks(element: XmlElement, list: ListPlace | null): void {
    for (const child of childrenOf(element)) this.#readBlock(child, list);
  }

  #readBlock(element: XmlElement, list: ListPlace | null): void {
    const { name } = element;
    if (name === 'text:p') this.#readParagraph(element, list);
    else if (name === 'text:h') this.#readHeading(element, list);
    else if (name === 'text:list') this.#readList(element, list);
    else if (name === 'table:table') this.#readTable(element);
    else if (name === 'text:tracked-changes') this.#countDeletions(element);
    else if (indexes.has(name)) this.#readIndex(element);
    else if (name.startsWith('draw:')) {
      this.#readInlineElement(element, []);
      this.#flow.end();
    } else if (!silent.has(name)) this.#readBlocks(element, list);
  }

  /** The table of contents and its like, which the program makes of the text. */
  #readIndex(element: XmlElement): void {
    const { fate } = this.#flow;
    this.#flow.fate = { kind: 'removed', reason: 'navigation' };
    this.#readBlocks(childOf(element, 'text:index-body') ?? element, null);
    this.#flow.fate = fate;
  }

  #readParagraph(element: XmlElement, list: ListPlace | null): void {
    const style = this.#styles.get('paragraph', element.attributes['text:style-name']);
    if (style.role === 'title' && this.#flow.fate.kind === 'kept') this.titles.push(xmlText(element));
    const kind: BlockKind['type'] = style.role === 'quote' ? 'quote' : 'paragraph';
    const label = takeLabel(list);
    if (label?.isCompound) this.#flow.text(`${label.printed} `);
    this.#readInline(element, []);
    if (style.role === 'title') this.#flow.end({ type: 'heading', attrs: { level: 1, dir: style.dir } });
    else if (label && !label.isCompound) {
      const attrs = { depth: list?.depth ?? 1, ordinal: label.ordinal, dir: style.dir };
      this.#flow.end({ type: 'list_item', attrs });
    } else this.#flow.end({ type: kind, attrs: { dir: style.dir } });
  }

  #readHeading(element: XmlElement, list: ListPlace | null): void {
    const style = this.#styles.get('paragraph', element.attributes['text:style-name']);
    const stated = Math.trunc(Number(element.attributes['text:outline-level'] ?? 1)) || 1;
    const level = Math.min(6, Math.max(1, stated));
    const isNumbered = element.attributes['text:is-list-header'] !== 'true';
    const label = takeLabel(list) ?? (isNumbered ? this.#outline.next(level) : null);
    if (label?.printed) this.#flow.text(`${label.printed} `);
    this.#readInline(element, []);
    this.#flow.end({ type: 'heading', attrs: { level, dir: style.dir } });
  }

  #readList(element: XmlElement, outer: ListPlace | null): void {
    const { attributes } = element;
    const style = attributes['text:style-name'] ?? outer?.style ?? null;
    const depth = (outer?.depth ?? 0) + 1;
    const counter = this.#counterOf(attributes, outer, style);
    if (outer && counter === outer.counter) counter.restart(depth);
    for (const item of childrenOf(element)) {
      if (item.name !== 'text:list-item' && item.name !== 'text:list-header') continue;
      const start = Number(item.attributes['text:start-value'] ?? Number.NaN);
      const holdsText = childrenOf(item).some((child) => child.name === 'text:p' || child.name === 'text:h');
      const isLabelled = item.name === 'text:list-item' && holdsText;
      const label = isLabelled ? counter.next(depth, Number.isInteger(start) ? start : null) : null;
      this.#readBlocks(item, { counter, style, depth, pending: { label } });
    }
  }

  #counterOf(
    attributes: XmlElement['attributes'],
    outer: ListPlace | null,
    style: string | null,
  ): OdtCounter {
    if (outer && style === outer.style) return outer.counter;
    const before =
      this.#lists.get(`id ${attributes['text:continue-list']}`) ?? this.#lists.get(`style ${style}`);
    const isContinued = attributes['text:continue-numbering'] === 'true' || attributes['text:continue-list'];
    const counter = (isContinued && before) || new OdtCounter((depth) => this.#styles.level(style, depth));
    this.#lists.set(`style ${style}`, counter);
    if (attributes['xml:id']) this.#lists.set(`id ${attributes['xml:id']}`, counter);
    return counter;
  }

  #readTable(table: XmlElement): void {
    const rows = readOdtRows(table, (cell) => this.#flow.apart(() => this.#readBlocks(cell, null)));
    this.#flow.table(rows, this.#styles.get('table', table.attributes['table:style-name']).dir);
  }

  #readInline(element: XmlElement, marks: readonly Mark[]): void {
    for (const child of element.children) {
      if (typeof child === 'string') this.#flow.text(child, marks);
      else this.#readInlineElement(child, marks);
    }
  }

  #readInlineElement(element: XmlElement, marks: readonly Mark[]): void {
    const { name, attributes } = element;
    if (name === 'text:s' || name === 'text:tab') this.#flow.text(' ', marks);
    else if (name === 'text:line-break') this.#flow.break();
    else if (name === 'text:span') this.#readSpan(element, marks);
    else if (name === 'text:a') this.#readInline(element, this.#linkMarks(attributes['xlink:href'], marks));
    else if (name === 'text:note') this.#refer(element);
    else if (name === 'office:annotation') this.leftOut.comments++;
    else if (places.has(name)) this.#flow.id(attributes['text:name'] ?? '');
    else if (references.has(name)) {
      const target = attributes['text:ref-name'];
      const mark = target ? this.#flow.references.mark(target, false) : null;
      this.#readInline(element, mark ? mark.addToSet(marks) : marks);
    } else if (name === 'draw:frame') this.#readFrame(element);
    else if (name === 'draw:text-box' || shapes.has(name)) {
      this.#flow.after(this.#flow.apart(() => this.#readBlocks(element, null)));
    } else if (!silent.has(name)) this.#readInline(element, marks);
  }

  #readSpan(element: XmlElement, outer: readonly Mark[]): void {
    const style = this.#styles.get('text', element.attributes['text:style-name']);
    if (style.hidden) {
      if (xmlText(element)) this.leftOut.hidden++;
      return;
    }
    let marks = outer;
    if (style.bold) marks = schema.marks.strong.create().addToSet(marks);
    if (style.italic) marks = schema.marks.emphasis.create().addToSet(marks);
    this.#readInline(element, marks);
  }

  /** A frame holds one thing in several forms, the best first. */
  #readFrame(frame: XmlElement): void {
    const alt = xmlText(childOf(frame, 'svg:desc')) || xmlText(childOf(frame, 'svg:title'));
    const box = childOf(frame, 'draw:text-box');
    if (box) this.#readInlineElement(box, []);
    for (const { attributes } of childrenOf(frame, 'draw:image')) {
      const bytes = this.#pictures.get(attributes['xlink:href'] ?? '');
      if (!bytes) continue;
      this.#flow.picture(bytes, alt);
      return;
    }
  }

  #refer(note: XmlElement): void {
    const body = childOf(note, 'text:note-body');
    if (!body) return;
    const isEndnote = note.attributes['text:note-class'] === 'endnote';
    const label = xmlText(childOf(note, 'text:note-citation')) || String(this.#notes.length + 1);
    const id = `note ${this.#notes.length}`;
    this.#notes.push({ id, label, body, isEndnote });
    this.#flow.text(`[${label}]`, [this.#flow.references.mark(id, true)]);
  }

  #linkMarks(href: string | undefined, marks: readonly Mark[]): readonly Mark[] {
    if (!href?.startsWith('#')) return linkMarks(href, marks);
    const place = href.slice(1).replace(/\|outline$/, '');
    return this.#flow.references.mark(place, false).addToSet(marks);
  }

  #countDeletions(changes: XmlElement): void {
    const regions = childrenOf(changes, 'text:changed-region');
    this.leftOut.deletions += regions.filter((region) => childOf(region, 'text:deletion')).length;
  }
}

/** The label that waits for a paragraph; the item's other paragraphs have none. */
function takeLabel(list: ListPlace | null): OdtLabel | null {
  const label = list?.pending.label ?? null;
  if (list) list.pending.label = null;
  return label;
}

/** Elements that hold no words of the text. */
const silent = new Set([
  'office:forms',
  'office:annotation-end',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'text:dde-connection-decls',
  'text:script',
  'text:ruby-text',
  'text:soft-page-break',
  'text:hidden-text',
  'svg:title',
  'svg:desc',
  'draw:object',
  'draw:object-ole',
]);

/** What the program makes of the text, to find places in it. */
const indexes = new Set([
  'text:table-of-content',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:user-index',
  'text:alphabetical-index',
]);

const places = new Set([
  'text:bookmark',
  'text:bookmark-start',
  'text:reference-mark',
  'text:reference-mark-start',
]);
const references = new Set(['text:bookmark-ref', 'text:reference-ref']);
const shapes = new Set(['draw:custom-shape', 'draw:rect', 'draw:ellipse', 'draw:caption']);
