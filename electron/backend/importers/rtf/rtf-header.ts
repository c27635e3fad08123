import { codePageOf } from './rtf-encoding.ts';

/** What a style of RTF says that the text keeps. */
export interface RtfStyle {
  readonly role: 'title' | 'quote' | 'contents' | null;
  /** From 1 to 6; null for what is no heading. */
  readonly heading: number | null;
}

/** What stands before the text of an RTF file: its fonts, styles and properties. */
export class RtfHeader {
  codePage = 1252;
  readonly properties = new Map<string, string>();
  /** Days by the word that names them, as `2024-03-01`. */
  readonly dates = new Map<string, string>();
  readonly #fonts = new Map<number, number>();
  readonly #styles = new Map<number, RtfStyle>();
  /** The font and the style that the tables are at. */
  #font = 0;
  #date: { readonly word: string; readonly numbers: string[] } = { word: '', numbers: [] };
  #style: { number: number; name: string; outline: number | null } = noStyle;

  /** The code page that text in a font is in. */
  codePageOf(font: number | null): number {
    return (font === null ? undefined : this.#fonts.get(font)) ?? this.codePage;
  }

  /** Begins a date among the properties. */
  beginDate(word: string): void {
    this.#date = { word, numbers: [] };
  }

  /** Takes the year, the month or the day of the date under way, which come in this order. */
  takeDate(word: string, number: number | null): void {
    if (!['yr', 'mo', 'dy'].includes(word) || number === null) return;
    this.#date.numbers.push(String(number).padStart(word === 'yr' ? 4 : 2, '0'));
    if (this.#date.numbers.length === 3) this.dates.set(this.#date.word, this.#date.numbers.join('-'));
  }

  /** Takes a word of the table of fonts. */
  takeFont(word: string, number: number | null): void {
    if (number === null) return;
    if (word === 'f') this.#font = number;
    const codePage = word === 'cpg' ? number : word === 'fcharset' ? codePageOf(number) : null;
    if (codePage) this.#fonts.set(this.#font, codePage);
  }

  style(number: number): RtfStyle {
    return this.#styles.get(number) ?? { role: null, heading: null };
  }

  /** Takes a word of the table of styles. */
  takeStyle(word: string, number: number | null): void {
    if (word === 's' && number !== null) this.#style = { ...this.#style, number };
    if (word === 'outlinelevel') this.#style = { ...this.#style, outline: number };
  }

  /** Takes letters of a style's name, which ends with a semicolon and the style with it. */
  addStyleName(text: string): void {
    for (const letter of text) {
      if (letter === ';') this.#endStyle();
      else this.#style = { ...this.#style, name: this.#style.name + letter };
    }
  }

  #endStyle(): void {
    const { number, name, outline } = this.#style;
    const level = Number(/^heading (\d)$/i.exec(name.trim())?.[1] ?? (outline ?? 9) + 1);
    const role = readRole(name.trim());
    const heading = role === 'title' ? 1 : level <= 9 ? Math.min(6, Math.max(1, level)) : null;
    this.#styles.set(number, { role, heading });
    this.#style = noStyle;
  }
}

const noStyle: { number: number; name: string; outline: number | null } = {
  number: 0,
  name: '',
  outline: null,
};

/** What the names of the built-in styles, which are English in every edition of Word, say. */
function readRole(name: string): RtfStyle['role'] {
  if (/^title$/i.test(name)) return 'title';
  if (/^((intense )?quote|quotations?|block ?text)$/i.test(name)) return 'quote';
  return /^(toc \d|toc heading|contents \d|contents heading)$/i.test(name) ? 'contents' : null;
}
