import type { Mark } from 'prosemirror-model';
import { schema } from '../../../../core/text/schema.ts';
import type { BlockKind } from '../blocks.ts';
import { linkMarks } from '../blocks.ts';
import { fieldMarks } from '../office/field-marks.ts';
import { childOf, childrenOf, type XmlElement, xmlText } from '../office/xml-tree.ts';
import type { TextFlow } from '../text/text-flow.ts';
import { findPictures, findTextBoxes, pickAlternative } from './docx-drawing.ts';
import { DocxFields } from './docx-fields.ts';
import type { DocxNotes } from './docx-notes.ts';
import type { DocxNumbering } from './docx-numbering.ts';
import type { DocxTarget } from './docx-package.ts';
import { type DocxStyle, type DocxStyles, readSwitch, readValue } from './docx-styles.ts';
import { readSymbol } from './docx-symbol.ts';
import { readDocxRows } from './docx-table.ts';

/** What the parts of a document share while they are read. */
export interface DocxContext {
  readonly flow: TextFlow;
  readonly styles: DocxStyles;
  readonly numbering: DocxNumbering;
  readonly notes: DocxNotes;
  /** The bytes of the pictures, by entry. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** What was met and is not in the text. */
  readonly leftOut: { deletions: number; hidden: number };
  /** The words of the paragraphs in the style for titles. */
  readonly titles: string[];
}

/** Reads the paragraphs and tables of one part of a Word document into the flow. */
export class DocxBody {
  readonly #context: DocxContext;
  readonly #targets: ReadonlyMap<string, DocxTarget>;
  readonly #fields = new DocxFields();

  constructor(context: DocxContext, targets: ReadonlyMap<string, DocxTarget>) {
    this.#context = context;
    this.#targets = targets;
  }

  /** The blocks in an element: in the body, a cell, a note, a text box. */
  readBlocks(element: XmlElement): void {
    for (const child of childrenOf(element)) {
      if (child.name === 'w:p') this.#readParagraph(child);
      else if (child.name === 'w:tbl') this.#readTable(child);
      else if (child.name === 'w:sdt') this.#readControl(child, (content) => this.readBlocks(content));
      else if (child.name === 'mc:AlternateContent') this.readBlocks(pickAlternative(child));
      else if (wrappers.has(child.name)) this.readBlocks(child);
      else if (child.name === 'w:bookmarkStart') this.#readBookmark(child);
      else if (child.name === 'w:del' || child.name === 'w:moveFrom') this.#countDeletion(child);
    }
  }

  #readParagraph(element: XmlElement): void {
    const { flow, styles, titles, leftOut } = this.#context;
    const properties = childOf(element, 'w:pPr');
    const style = styles.ofParagraph(properties);
    const isContents = style.role === 'contents' && flow.fate.kind === 'kept';
    if (isContents) flow.fate = { kind: 'removed', reason: 'navigation' };
    const kind = this.#startParagraph(style);
    this.#readInline(element, []);
    this.#fields.endParagraph();
    if (style.role === 'title') titles.push(xmlText(element));
    // What a deleted end of paragraph parted stands together.
    const isJoined = childOf(childOf(properties, 'w:rPr'), 'w:del') !== null;
    if (isJoined) leftOut.deletions++;
    else flow.end(kind);
    if (isContents) flow.fate = { kind: 'kept' };
  }

  /** The kind of a paragraph; a label that the kind cannot hold begins its words. */
  #startParagraph(style: DocxStyle): BlockKind {
    const { flow, numbering } = this.#context;
    const dir = style.rightToLeft ? 'rtl' : null;
    const label =
      style.numId === null || style.numId === '0' ? null : numbering.next(style.numId, style.level ?? 0);
    if (style.heading !== null) {
      if (label?.printed) flow.text(`${label.printed} `);
      return { type: 'heading', attrs: { level: style.heading, dir } };
    }
    if (label?.isCompound) flow.text(`${label.printed} `);
    else if (label) return { type: 'list_item', attrs: { depth: label.depth, ordinal: label.ordinal, dir } };
    return { type: style.role === 'quote' ? 'quote' : 'paragraph', attrs: { dir } };
  }

  #readInline(element: XmlElement, marks: readonly Mark[]): void {
    for (const child of childrenOf(element)) {
      if (child.name === 'w:r') this.#readRun(child, marks);
      else if (child.name === 'w:hyperlink') this.#readInline(child, this.#linkMarks(child, marks));
      else if (child.name === 'w:fldSimple') {
        const instruction = child.attributes['w:instr'] ?? '';
        this.#readInline(child, fieldMarks(instruction, marks, this.#context.flow.references));
      } else if (child.name === 'w:sdt')
        this.#readControl(child, (content) => this.#readInline(content, marks));
      else if (child.name === 'mc:AlternateContent') this.#readInline(pickAlternative(child), marks);
      else if (child.name === 'w:bookmarkStart') this.#readBookmark(child);
      else if (child.name === 'w:del' || child.name === 'w:moveFrom') this.#countDeletion(child);
      else if (child.name === 'm:oMath' || child.name === 'm:oMathPara') {
        this.#context.flow.text(xmlText(child), marks);
      } else if (wrappers.has(child.name)) this.#readInline(child, marks);
    }
  }

  #readRun(run: XmlElement, outer: readonly Mark[]): void {
    const { flow, styles, leftOut } = this.#context;
    const style = styles.ofRun(childOf(run, 'w:rPr'));
    if (style.hidden) {
      if (xmlText(run)) leftOut.hidden++;
      return;
    }
    let marks = this.#fields.marks(outer, flow.references);
    if (style.bold) marks = schema.marks.strong.create().addToSet(marks);
    if (style.italic) marks = schema.marks.emphasis.create().addToSet(marks);
    for (const child of childrenOf(run)) this.#readRunPart(child, marks);
  }

  #readRunPart(part: XmlElement, marks: readonly Mark[]): void {
    const { flow, notes } = this.#context;
    if (this.#fields.take(part)) return;
    const text = Object.hasOwn(runTexts, part.name) ? runTexts[part.name] : undefined;
    if (part.name === 'w:t') flow.text(part.children.join(''), marks);
    else if (text !== undefined) flow.text(text, marks);
    else if (part.name === 'w:br' || part.name === 'w:cr') flow.break();
    else if (part.name === 'w:sym') flow.text(readSymbol(part), marks);
    else if (part.name === 'w:footnoteReference') notes.refer('footnote', part, flow);
    else if (part.name === 'w:endnoteReference') notes.refer('endnote', part, flow);
    else if (part.name === 'w:ruby') this.#readInline(childOf(part, 'w:rubyBase') ?? part, marks);
    else if (part.name === 'mc:AlternateContent') {
      for (const child of childrenOf(pickAlternative(part))) this.#readRunPart(child, marks);
    } else if (drawings.has(part.name)) this.#readDrawing(part);
  }

  #readDrawing(drawing: XmlElement): void {
    const { flow, pictures } = this.#context;
    for (const { id, alt } of findPictures(drawing)) {
      const bytes = pictures.get(this.#targets.get(id)?.target ?? '');
      if (bytes) flow.picture(bytes, alt);
    }
    for (const box of findTextBoxes(drawing)) flow.after(flow.apart(() => this.readBlocks(box)));
  }

  #readTable(table: XmlElement): void {
    const { flow } = this.#context;
    const rows = readDocxRows(table, (cell) => flow.apart(() => this.readBlocks(cell)));
    flow.table(rows, readSwitch(childOf(table, 'w:tblPr'), 'w:bidiVisual') ? 'rtl' : null);
  }

  /** A frame that Word puts around what is filled in, or around what it makes itself, such as the table of contents. */
  #readControl(control: XmlElement, read: (content: XmlElement) => void): void {
    const { flow } = this.#context;
    const content = childOf(control, 'w:sdtContent');
    if (!content) return;
    const gallery = readValue(childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
    const isContents = gallery === 'Table of Contents' && flow.fate.kind === 'kept';
    if (isContents) flow.fate = { kind: 'removed', reason: 'navigation' };
    read(content);
    if (isContents) flow.fate = { kind: 'kept' };
  }

  #readBookmark({ attributes }: XmlElement): void {
    const name = attributes['w:name'];
    if (name) this.#context.flow.id(name);
  }

  #countDeletion(element: XmlElement): void {
    if (element.name === 'w:del' && element.children.length > 0) this.#context.leftOut.deletions++;
  }

  #linkMarks({ attributes }: XmlElement, marks: readonly Mark[]): readonly Mark[] {
    const target = this.#targets.get(attributes['r:id'] ?? '');
    const anchor = attributes['w:anchor'];
    if (target)
      return linkMarks(anchor ? `${target.target.split('#', 1)[0]}#${anchor}` : target.target, marks);
    return anchor ? this.#context.flow.references.mark(anchor, false).addToSet(marks) : marks;
  }
}

/** Elements that are read through. */
const wrappers = new Set(['w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'w:bdo', 'w:dir']);

const drawings = new Set(['w:drawing', 'w:pict', 'w:object']);

/** What a part of a run stands for, whatever is in it. */
const runTexts: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:noBreakHyphen': '\u2011',
};
