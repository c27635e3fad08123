import { childOf, childrenOf, type XmlElement } from '../office/xml-tree.ts';

/** What a style says that the text keeps. */
export interface OdtStyle {
  readonly role: 'title' | 'quote' | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly hidden: boolean | null;
  readonly dir: 'ltr' | 'rtl' | null;
  readonly list: string | null;
}

const plain: OdtStyle = { role: null, bold: null, italic: null, hidden: null, dir: null, list: null };

/** How a level of a list is labelled. */
export interface OdtLevel {
  /** As `formatNumber` knows it; null for a bullet or nothing. */
  readonly format: string | null;
  readonly start: number;
  /** How many levels the label shows. */
  readonly shown: number;
  /** What stands around the number. */
  readonly prefix: string;
  readonly suffix: string;
}

/** The styles of a text, by family and name. */
export class OdtStyles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #lists = new Map<string, XmlElement>();
  readonly #outline: XmlElement | null = null;
  readonly #read = new Map<string, OdtStyle>();

  constructor(holders: readonly XmlElement[]) {
    for (const element of holders.flatMap((holder) => childrenOf(holder))) {
      const name = element.attributes['style:name'] ?? '';
      if (element.name === 'style:style') {
        this.#elements.set(`${element.attributes['style:family']} ${name}`, element);
      } else if (element.name === 'text:list-style') this.#lists.set(name, element);
      else if (element.name === 'text:outline-style') this.#outline = element;
    }
  }

  /** A style with what it takes from its parents; plain if there is none. */
  get(family: 'paragraph' | 'text' | 'table', name: string | undefined): OdtStyle {
    if (!name) return plain;
    const key = `${family} ${name}`;
    const known = this.#read.get(key);
    if (known) return known;
    // Before it is read, so that styles which are each other's parents come to an end.
    this.#read.set(key, plain);
    const element = this.#elements.get(key) ?? null;
    const parent = this.get(family, element?.attributes['style:parent-style-name']);
    const own = readStyle(element, name);
    const style: OdtStyle = {
      role: own.role ?? parent.role,
      bold: own.bold ?? parent.bold,
      italic: own.italic ?? parent.italic,
      hidden: own.hidden ?? parent.hidden,
      dir: own.dir ?? parent.dir,
      list: own.list ?? parent.list,
    };
    this.#read.set(key, style);
    return style;
  }

  /** How a level, from 1, of a list style is labelled. */
  level(list: string | null, depth: number): OdtLevel {
    return readLevel(this.#lists.get(list ?? '') ?? null, depth);
  }

  /** How headings of a level, from 1, are labelled. */
  outline(depth: number): OdtLevel {
    return readLevel(this.#outline, depth);
  }
}

function readStyle(element: XmlElement | null, name: string): OdtStyle {
  const text = childOf(element, 'style:text-properties')?.attributes;
  const weight = text?.['fo:font-weight'];
  const slant = text?.['fo:font-style'];
  const display = text?.['text:display'];
  const box = childOf(element, 'style:paragraph-properties') ?? childOf(element, 'style:table-properties');
  return {
    role: readRole(element?.attributes['style:display-name'] ?? name.replaceAll('_20_', ' ')),
    bold: weight === undefined ? null : /^(bold|[6-9]00)$/.test(weight),
    italic: slant === undefined ? null : /^(italic|oblique)$/.test(slant),
    hidden: display === undefined ? null : display === 'none',
    dir: readDir(box?.attributes['style:writing-mode']),
    list: element?.attributes['style:list-style-name'] ?? null,
  };
}

/** What the names of the built-in styles say, which are English in every edition of the programs. */
function readRole(name: string): OdtStyle['role'] {
  if (/^title$/i.test(name)) return 'title';
  return /^(quotations?|(intense )?quote|block ?(quote|text)|.*-blockquote)$/i.test(name) ? 'quote' : null;
}

function readDir(mode: string | undefined): 'ltr' | 'rtl' | null {
  if (mode === undefined || !/^(rl|lr)(-tb)?$/.test(mode)) return null;
  return mode.startsWith('rl') ? 'rtl' : null;
}

const formats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

function readLevel(style: XmlElement | null, depth: number): OdtLevel {
  const level = childrenOf(style).find(({ attributes }) => Number(attributes['text:level']) === depth);
  const isNumber = level !== undefined && !/bullet|image/.test(level.name);
  const format = level?.attributes['style:num-format'] ?? '';
  return {
    format: isNumber && format ? (formats[format] ?? 'decimal') : null,
    start: Math.trunc(Number(level?.attributes['text:start-value'] ?? 1)) || 1,
    shown: Math.trunc(Number(level?.attributes['text:display-levels'] ?? 1)) || 1,
    prefix: level?.attributes['style:num-prefix'] ?? '',
    suffix: level?.attributes['style:num-suffix'] ?? '',
  };
}
