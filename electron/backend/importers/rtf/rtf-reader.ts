import type { Mark } from 'prosemirror-model';
import { schema } from '../../../../core/text/schema.ts';
import { ImportError } from '../importer.ts';
import { fieldMarks } from '../office/field-marks.ts';
import type { TextFlow } from '../text/text-flow.ts';
import { rtfCharacters, rtfSymbols } from './rtf-characters.ts';
import { decodeCodePage } from './rtf-encoding.ts';
import { formatGroup, outermostGroup, type RtfGroup } from './rtf-group.ts';
import { RtfHeader } from './rtf-header.ts';
import { plainParagraph, RtfText } from './rtf-text.ts';
import { readRtfTokens } from './rtf-tokens.ts';

const deepest = 500;

/** Reads RTF into a flow: one pass over its groups and words. */
export class RtfReader {
  readonly header = new RtfHeader();
  readonly text: RtfText;
  /** What was met and is not in the text. */
  readonly leftOut = { comments: 0, deletions: 0, hidden: 0 };
  /** Whether groups were open at the end. */
  isCutOff = false;
  readonly #flow: TextFlow;
  readonly #name: string;
  readonly #outer: RtfGroup[] = [];
  #group: RtfGroup = { ...outermostGroup };
  #defaultFont: number | null = null;
  /** Bytes that wait to be decoded together, as characters of two bytes must be. */
  #bytes: number[] = [];
  /** How many characters are still to be left out behind one in Unicode. */
  #fallback = 0;

  constructor(flow: TextFlow, name: string) {
    this.#flow = flow;
    this.#name = name;
    this.text = new RtfText(flow, this.header);
  }

  /** Reads a whole file. Throws `ImportError` for one that is nested too deeply. */
  read(bytes: Uint8Array): void {
    for (const token of readRtfTokens(bytes)) {
      if (token.kind === 'text') this.#addBytes(token.bytes);
      else if (token.kind === 'byte') this.#addBytes([token.byte]);
      else {
        this.#flush();
        if (token.kind === 'open') this.#open();
        else if (token.kind === 'close') this.#close();
        else if (token.kind === 'symbol') this.#readSymbol(token.symbol);
        else this.#readWord(token.word, token.number);
      }
    }
    this.#flush();
    this.isCutOff = this.#outer.length > 0;
    while (this.#outer.length > 0) this.#close();
    this.text.finish(this.#group.paragraph);
  }

  #open(): void {
    if (this.#outer.length >= deepest) {
      throw new ImportError(`${this.#name} is nested too deeply to be read safely.`);
    }
    this.#fallback = 0;
    this.#group.isBegun = true;
    this.#outer.push(this.#group);
    this.#group = { ...this.#group, isOptional: false, isBegun: false, close: null };
  }

  #close(): void {
    this.#fallback = 0;
    this.#group.close?.();
    this.#group = this.#outer.pop() ?? this.#group;
  }

  #addBytes(bytes: Iterable<number>): void {
    for (const byte of bytes) {
      if (this.#fallback > 0) this.#fallback--;
      else this.#bytes.push(byte);
    }
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    this.#group.isBegun = true;
    this.#emit(decodeCodePage(bytes, this.header.codePageOf(this.#group.font ?? this.#defaultFont)));
  }

  #emit(text: string): void {
    const { sink } = this.#group;
    if (sink === 'text') this.#addText(text);
    else if (sink === 'styles') this.header.addStyleName(text);
    else if (typeof sink === 'function') sink(text);
  }

  #addText(text: string): void {
    const { hidden, deleted, paragraph } = this.#group;
    if (!hidden && !deleted) this.text.addText(text, this.#marks(), paragraph);
    else if (text.trim()) this.leftOut[deleted ? 'deletions' : 'hidden']++;
  }

  #marks(): readonly Mark[] {
    const { bold, italic, fields } = this.#group;
    let marks: readonly Mark[] = [];
    for (const { instruction } of fields) marks = fieldMarks(instruction, marks, this.#flow.references);
    if (bold) marks = schema.marks.strong.create().addToSet(marks);
    return italic ? schema.marks.emphasis.create().addToSet(marks) : marks;
  }

  #readSymbol(symbol: string): void {
    if (symbol === '*') {
      this.#group.isOptional = true;
      return;
    }
    this.#group.isBegun = true;
    if (this.#fallback > 0) this.#fallback--;
    else if (symbol === '\n' || symbol === '\r') this.#readWord('par', null);
    else this.#emit(rtfSymbols[symbol] ?? '');
  }

  #readWord(word: string, number: number | null): void {
    const isFirst = !this.#group.isBegun;
    this.#group.isBegun = true;
    if (this.#fallback > 0 && word !== 'u') {
      this.#fallback--;
      return;
    }
    if (word === 'u' && number !== null) {
      this.#emit(String.fromCharCode(number & 0xffff));
      this.#fallback = this.#group.fallback;
      return;
    }
    if (this.#group.sink === 'skip' || (isFirst && this.#enter(word))) return;
    const character = Object.hasOwn(rtfCharacters, word) ? rtfCharacters[word] : undefined;
    if (character !== undefined) this.#emit(character);
    else if (!this.#readHeaderWord(word, number) && !formatGroup(this.#group, word, number)) this.#act(word);
  }

  /** Takes a word about the file as a whole, its fonts and styles; false for any other. */
  #readHeaderWord(word: string, number: number | null): boolean {
    const { sink } = this.#group;
    if (word === 'ansicpg' && number) this.header.codePage = number;
    else if (word === 'mac') this.header.codePage = 10000;
    else if (word === 'deff') this.#defaultFont = number;
    else if (sink === 'fonts') this.header.takeFont(word, number);
    else if (sink === 'styles') this.header.takeStyle(word, number);
    else if (sink === 'info') this.header.takeDate(word, number);
    else return false;
    return true;
  }

  /** Does what a word in the text asks for. */
  #act(word: string): void {
    const group = this.#group;
    const { paragraph } = group;
    if (word === 'plain') {
      Object.assign(group, { bold: false, italic: false, hidden: false, font: this.#defaultFont });
    } else if (word === 'ftnalt' && group.note) group.note.isEndnote = true;
    else if (group.sink !== 'text') return;
    else if (word === 'par' || word === 'sect') this.text.endParagraph(paragraph);
    else if (word === 'line') this.text.addBreak();
    else if (word === 'cell') this.text.endCell(paragraph);
    else if (word === 'nestcell' || word === 'nestrow') this.text.endParagraph(paragraph);
    else if (word === 'row') this.text.table.endRow();
    else if (word === 'trowd') this.text.table.define();
    else this.text.table.take(word);
  }

  /** Goes where the first word of a group says that its content belongs; false for a word that says nothing of it. */
  #enter(word: string): boolean {
    const group = this.#group;
    const around = this.#outer.at(-1) ?? group;
    const isShape = group.sink === 'shape';
    if (word === 'pict' && (isShape || group.sink === 'text')) this.#enterPicture();
    else if (word === 'shptxt' && isShape) this.#enterBox(around);
    else if (isShape) return true;
    else if (group.sink === 'info') this.#enterProperty(word);
    else if (word === 'ud' && group.sink === 'choice') group.sink = this.#outer.at(-2)?.sink ?? 'text';
    else if (word === 'upr') group.sink = 'choice';
    else if (word === 'fonttbl') group.sink = 'fonts';
    else if (word === 'stylesheet') group.sink = 'styles';
    else if (word === 'info') group.sink = 'info';
    else if (word === 'shpinst') group.sink = 'shape';
    else if (word === 'field') group.field = { instruction: '' };
    else if (word === 'fldinst') this.#gather((text) => this.#endInstruction(text));
    else if (word === 'fldrslt' && group.field) group.fields = [...group.fields, group.field];
    else if (word === 'listtext' || word === 'pntext') group.sink = (text) => this.text.addLabel(text);
    else if (word === 'bkmkstart') this.#gather((text) => this.#flow.id(text.trim()));
    else if (word === 'footnote') this.#enterNote(around);
    else if (word === 'annotation') {
      this.leftOut.comments++;
      group.sink = 'skip';
    } else if (silent.has(word) || (group.isOptional && word !== 'shppict')) group.sink = 'skip';
    else return false;
    return true;
  }

  /** Lets the words of this group be gathered, and given to `done` at its end. */
  #gather(done: (text: string) => void): void {
    const gathered: string[] = [];
    this.#group.sink = (text) => {
      gathered.push(text);
    };
    this.#group.close = () => done(gathered.join(''));
  }

  #endInstruction(text: string): void {
    if (this.#group.field) this.#group.field.instruction += text;
  }

  #enterPicture(): void {
    const { paragraph } = this.#group;
    this.#gather((text) => {
      const digits = text.replace(/[^\da-f]/gi, '');
      if (digits.length > 0) this.text.addPicture(Buffer.from(digits, 'hex'), paragraph);
    });
  }

  #enterBox(around: RtfGroup): void {
    Object.assign(this.#group, { sink: 'text', paragraph: plainParagraph });
    this.text.beginBox();
    this.#group.close = () => this.text.endBox(around.paragraph);
  }

  #enterNote(around: RtfGroup): void {
    const note = { isEndnote: false, sign: '' };
    Object.assign(this.#group, { note, paragraph: plainParagraph });
    this.text.beginNote(note);
    this.#group.close = () => this.text.endNote(note, [], around.paragraph);
  }

  #enterProperty(word: string): void {
    if (word === 'creatim' || word === 'revtim') this.header.beginDate(word);
    else this.#gather((text) => this.header.properties.set(word, text.trim()));
  }
}

/** Groups that hold no words of the text. */
const silent = new Set(
  'colortbl header headerl headerr headerf footer footerl footerr footerf nonesttables nonshppict shprslt atnid atnauthor xe tc tcn txe rxe objdata ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn filetbl revtbl private pgptbl'.split(
    ' ',
  ),
);
