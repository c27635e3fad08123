import type { Mark, Node } from 'prosemirror-model';
import type { BlockKind } from '../blocks.ts';
import { formatNumber } from '../office/format-number.ts';
import type { TextFlow } from '../text/text-flow.ts';
import type { RtfHeader } from './rtf-header.ts';
import { RtfTable } from './rtf-table.ts';

/** How a paragraph of RTF is set. */
export interface RtfParagraph {
  readonly isInTable: boolean;
  readonly isRightToLeft: boolean;
  readonly style: number;
  /** From 0; null for what is no heading. */
  readonly outline: number | null;
  /** How deep in a list, from 0. */
  readonly level: number;
}

/** The paragraph that RTF begins with, and goes back to. */
export const plainParagraph: RtfParagraph = {
  isInTable: false,
  isRightToLeft: false,
  style: 0,
  outline: null,
  level: 0,
};

/** What stands beside other text: its table and its paragraph are its own. */
interface Layer {
  readonly table: RtfTable;
  /** The label of the list item under way. */
  label: string;
  /** The words of the paragraph under way. */
  words: string;
  readonly note: RtfNote | null;
}

/** A note on words of the text; its kind may be told only behind its beginning. */
export interface RtfNote {
  isEndnote: boolean;
  /** The sign that it has in the text; empty until its first words come. */
  sign: string;
}

/** Makes blocks of the paragraphs, tables and notes that are met in RTF. */
export class RtfText {
  /** The words of the paragraphs in the style for titles. */
  readonly titles: string[] = [];
  readonly #flow: TextFlow;
  readonly #header: RtfHeader;
  readonly #layers: Layer[] = [];
  #layer: Layer;
  readonly #notes: { readonly id: string; readonly isEndnote: boolean; readonly blocks: readonly Node[] }[] =
    [];
  readonly #signs = { footnote: 0, endnote: 0 };

  constructor(flow: TextFlow, header: RtfHeader) {
    this.#flow = flow;
    this.#header = header;
    this.#layer = this.#newLayer();
  }

  addText(text: string, marks: readonly Mark[], paragraph: RtfParagraph): void {
    if (!text.trim() && !this.#layer.words) {
      if (this.#flow.isBegun) this.#flow.text(text, marks);
      return;
    }
    this.#enter(paragraph);
    if (!this.#layer.words) this.#startParagraph(paragraph);
    this.#layer.words += text;
    this.#flow.text(text, marks);
  }

  addBreak(): void {
    this.#flow.break();
  }

  addPicture(bytes: Uint8Array, paragraph: RtfParagraph): void {
    this.#enter(paragraph);
    this.#flow.picture(bytes, '');
  }

  /** Takes letters of the label that the next paragraph has in its list. */
  addLabel(text: string): void {
    this.#layer.label += text;
  }

  endParagraph(paragraph: RtfParagraph): void {
    this.#enter(paragraph);
    const kind = this.#kindOf(paragraph);
    const { role } = this.#header.style(paragraph.style);
    if (role === 'title') this.titles.push(this.#layer.words);
    const { fate } = this.#flow;
    if (role === 'contents') this.#flow.fate = { kind: 'removed', reason: 'navigation' };
    this.#flow.end(kind);
    this.#flow.fate = fate;
    this.#layer.words = '';
    this.#layer.label = '';
  }

  endCell(paragraph: RtfParagraph): void {
    this.endParagraph({ ...paragraph, isInTable: true });
    this.#layer.table.endCell();
  }

  /** The table that the text is in, or may come to. */
  get table(): RtfTable {
    return this.#layer.table;
  }

  /** Begins a note on the words before. */
  beginNote(note: RtfNote): void {
    this.#push(note);
  }

  /** Ends a note, and puts its sign behind the words that it is on. */
  endNote({ isEndnote, sign }: RtfNote, marks: readonly Mark[], paragraph: RtfParagraph): void {
    const blocks = this.#pop();
    if (blocks.length === 0) return;
    const id = `${isEndnote ? 'endnote' : 'footnote'} ${sign}`;
    this.#notes.push({ id, isEndnote, blocks });
    this.addText(`[${sign}]`, this.#flow.references.mark(id, true).addToSet(marks), paragraph);
  }

  beginBox(): void {
    this.#push(null);
  }

  endBox(paragraph: RtfParagraph): void {
    const blocks = this.#pop();
    this.#enter(paragraph);
    this.#flow.after(blocks);
  }

  /** Ends the text: notes stand behind it, footnotes before endnotes. */
  finish(paragraph: RtfParagraph): void {
    this.endParagraph(paragraph);
    this.#layer.table.end();
    for (const isEndnote of [false, true]) {
      for (const note of this.#notes.filter((each) => each.isEndnote === isEndnote)) {
        const [first, last] = [note.blocks[0], note.blocks.at(-1)];
        if (first && last) this.#flow.references.target(note.id, first, last);
        this.#flow.insert(note.blocks);
      }
    }
  }

  /** Goes into a cell, or out of the table, as the paragraph that comes says. */
  #enter({ isInTable }: RtfParagraph): void {
    if (isInTable) this.#layer.table.begin();
    else if (!this.#layer.words) this.#layer.table.end();
  }

  /** A label that the paragraph's kind cannot hold begins its words. */
  #startParagraph(paragraph: RtfParagraph): void {
    const { note } = this.#layer;
    if (note && !note.sign) {
      const count = note.isEndnote ? ++this.#signs.endnote : ++this.#signs.footnote;
      note.sign = note.isEndnote ? formatNumber(count, 'lowerRoman') : String(count);
      this.#flow.text(`[${note.sign}] `);
    }
    const label = this.#layer.label.trim();
    if (
      label &&
      (this.#headingOf(paragraph) !== null || readOrdinal(label) === undefined) &&
      /[\p{L}\p{N}]/u.test(label)
    ) {
      this.#flow.text(`${label} `);
    }
  }

  #kindOf(paragraph: RtfParagraph): BlockKind {
    const dir = paragraph.isRightToLeft ? 'rtl' : null;
    const level = this.#headingOf(paragraph);
    if (level !== null) return { type: 'heading', attrs: { level, dir } };
    const ordinal = readOrdinal(this.#layer.label.trim());
    if (ordinal !== undefined)
      return { type: 'list_item', attrs: { depth: paragraph.level + 1, ordinal, dir } };
    const isQuote = this.#header.style(paragraph.style).role === 'quote';
    return { type: isQuote ? 'quote' : 'paragraph', attrs: { dir } };
  }

  #headingOf({ style, outline }: RtfParagraph): number | null {
    return outline !== null && outline < 9 ? Math.min(6, outline + 1) : this.#header.style(style).heading;
  }

  #newLayer(note: RtfNote | null = null): Layer {
    return { table: new RtfTable(this.#flow), label: '', words: '', note };
  }

  #push(note: RtfNote | null): void {
    this.#layers.push(this.#layer);
    this.#layer = this.#newLayer(note);
    this.#flow.startApart();
  }

  #pop(): Node[] {
    this.endParagraph(plainParagraph);
    this.#layer.table.end();
    const blocks = this.#flow.endApart();
    this.#layer = this.#layers.pop() ?? this.#newLayer();
    return blocks;
  }
}

/** The number in a list's label: null for a bullet, undefined for a label that is no number, and for none. */
function readOrdinal(label: string): number | null | undefined {
  const number = /^\(?(\d{1,6})[.):]?\)?$/.exec(label)?.[1];
  if (number) return Number(number);
  return label && !/[\p{L}\p{N}]/u.test(label) ? null : undefined;
}
