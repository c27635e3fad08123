import { childOf, childrenOf, type XmlElement } from '../office/xml-tree.ts';

/** What a paragraph's or a run's own properties, or its style, say that the text keeps. */
export interface DocxStyle {
  /** From 1 to 6; null for what is no heading. */
  readonly heading: number | null;
  readonly role: 'title' | 'quote' | 'contents' | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly hidden: boolean | null;
  readonly rightToLeft: boolean | null;
  readonly numId: string | null;
  readonly level: number | null;
}

const plain: DocxStyle = {
  heading: null,
  role: null,
  bold: null,
  italic: null,
  hidden: null,
  rightToLeft: null,
  numId: null,
  level: null,
};

/** The styles of a document by their ids, each with what it takes from the one that it is based on. */
export class DocxStyles {
  readonly #elements = new Map<string, XmlElement>();
  readonly #read = new Map<string, DocxStyle>();

  constructor(root: XmlElement | null) {
    for (const style of childrenOf(root, 'w:style')) {
      const id = style.attributes['w:styleId'];
      if (id) this.#elements.set(id, style);
    }
  }

  /** A style by its id; plain if there is none. */
  get(id: string | null | undefined): DocxStyle {
    if (!id) return plain;
    const known = this.#read.get(id);
    if (known) return known;
    // Before it is read, so that styles which are based on each other come to an end.
    this.#read.set(id, plain);
    const element = this.#elements.get(id);
    const style = element ? this.#readStyle(element) : plain;
    this.#read.set(id, style);
    return style;
  }

  /** What a paragraph with these properties is. */
  ofParagraph(properties: XmlElement | null): DocxStyle {
    const style = this.get(readValue(properties, 'w:pStyle'));
    return merge(style, readProperties(properties));
  }

  /** What a run with these properties is. */
  ofRun(properties: XmlElement | null): DocxStyle {
    if (!properties) return plain;
    return merge(this.get(readValue(properties, 'w:rStyle')), readProperties(properties));
  }

  #readStyle(element: XmlElement): DocxStyle {
    const base = this.get(readValue(element, 'w:basedOn'));
    const own = readProperties(childOf(element, 'w:pPr'));
    const run = readProperties(childOf(element, 'w:rPr'));
    const { heading, role } = readRole(readValue(element, 'w:name') ?? '');
    const merged = merge(merge(base, own), { ...run, heading: null, role });
    return { ...merged, heading: heading ?? merged.heading };
  }
}

/** The `w:val` of a child element; null if there is none. */
export function readValue(element: XmlElement | null, name: string): string | null {
  return childOf(element, name)?.attributes['w:val'] ?? null;
}

/** What the names of the built-in styles, which are English in every edition of Word, say. */
function readRole(name: string): Pick<DocxStyle, 'heading' | 'role'> {
  const level = /^heading (\d)$/i.exec(name)?.[1];
  if (level) return { heading: clampLevel(Number(level)), role: null };
  if (/^title$/i.test(name)) return { heading: 1, role: 'title' };
  if (/^((intense )?quote|quotations|block ?text)$/i.test(name)) return { heading: null, role: 'quote' };
  if (/^(toc \d|contents \d|toc heading|contents heading)$/i.test(name))
    return { heading: null, role: 'contents' };
  return { heading: null, role: null };
}

function readProperties(properties: XmlElement | null): DocxStyle {
  if (!properties) return plain;
  const outline = Number(readValue(properties, 'w:outlineLvl') ?? 9);
  const numbering = childOf(properties, 'w:numPr');
  const level = readValue(numbering, 'w:ilvl');
  return {
    heading: outline < 9 ? clampLevel(outline + 1) : null,
    role: null,
    bold: readSwitch(properties, 'w:b'),
    italic: readSwitch(properties, 'w:i'),
    hidden: readSwitch(properties, 'w:vanish'),
    rightToLeft: readSwitch(properties, 'w:bidi'),
    numId: readValue(numbering, 'w:numId'),
    level: level === null ? null : Number(level),
  };
}

/** Whether something is on, off, or not said. */
export function readSwitch(properties: XmlElement | null, name: string): boolean | null {
  const found = childOf(properties, name);
  return found ? !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '1') : null;
}

function clampLevel(level: number): number {
  return Math.min(6, Math.max(1, Math.trunc(level)));
}

function merge(base: DocxStyle, own: DocxStyle): DocxStyle {
  return {
    heading: own.heading ?? base.heading,
    role: own.role ?? base.role,
    bold: own.bold ?? base.bold,
    italic: own.italic ?? base.italic,
    hidden: own.hidden ?? base.hidden,
    rightToLeft: own.rightToLeft ?? base.rightToLeft,
    numId: own.numId ?? base.numId,
    level: own.level ?? base.level,
  };
}
