import { SaxesParser } from 'saxes';
import { type HtmlNode, isElement, isText, parseFragment, parsePage } from '../html/parse-html.ts';
import { decodeXml } from '../office/xml-decode.ts';
import { refuseDefinitions } from '../office/xml-tree.ts';
import { pageSign } from './epub-pages.ts';

/** What becomes of the addresses and ids of a chapter when it stands in one page with the others. */
export interface ChapterAddresses {
  /** The id that one of the chapter's ids has in the page; of the chapter itself for an empty one. */
  id(own: string): string;
  /** Where a link goes; null for nowhere. */
  link(href: string): string | null;
  /** Takes the label of a page of the printed book, where it begins. */
  page(label: string): void;
  /** Where a picture is; null for one that the book does not hold. */
  picture(src: string): string | null;
}

/**
 * A chapter of a book as HTML. Chapters are XHTML, in which an empty element may be closed at once, as HTML's parsers do
 * not know; one that is no XML after all is read as HTML. Throws `ImportError` for one that defines entities.
 */
export function readChapter(bytes: Uint8Array, addresses: ChapterAddresses, name: string): string {
  const text = decodeXml(bytes);
  const writer = new ChapterWriter(addresses);
  if (writeXml(text, writer, name)) return writer.finish();
  const plain = new ChapterWriter(addresses);
  writeNodes(parsePage(text.replace(/<(title|script|style)\b([^<>]*)\/>/gi, '')).body, plain);
  return plain.finish();
}

/** False for text that is no XML. */
function writeXml(text: string, writer: ChapterWriter, name: string): boolean {
  const parser = new SaxesParser();
  for (const entity of new Set(
    Array.from(text.matchAll(/&([a-z]\w{1,30});/gi), ([, found]) => found ?? ''),
  )) {
    const character = parseFragment(`&${entity};`).textContent ?? '';
    if (!character.startsWith('&')) parser.ENTITIES[entity] = character;
  }
  parser.on('doctype', (doctype) => refuseDefinitions(doctype, name));
  parser.on('error', (error) => {
    throw new NotXml(error.message);
  });
  parser.on('opentag', (tag) => writer.open(localName(tag.name), (wanted) => tag.attributes[wanted] ?? null));
  parser.on('closetag', (tag) => writer.close(localName(tag.name)));
  parser.on('text', (data) => writer.text(data));
  parser.on('cdata', (data) => writer.text(data));
  try {
    parser.write(text).close();
    return true;
  } catch (error) {
    if (error instanceof NotXml) return false;
    throw error;
  }
}

class NotXml extends Error {}

function writeNodes(root: HtmlNode, writer: ChapterWriter): void {
  let node: HtmlNode | null = root;
  while (node) {
    if (isText(node)) writer.text(node.textContent ?? '');
    if (isElement(node)) {
      const element = node;
      writer.open(element.localName, (wanted) => element.getAttribute(wanted));
    }
    if (node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node) {
      if (isElement(node)) writer.close(node.localName);
      if (node === root) return;
      if (node.nextSibling) {
        node = node.nextSibling;
        break;
      }
      node = node.parentNode;
    }
  }
}

/** What of an element goes through as it is. */
const keptAttributes = ['dir', 'alt', 'colspan', 'rowspan', 'start', 'role', 'epub:type', 'width', 'height'];
const voidTags = new Set([
  'br',
  'img',
  'hr',
  'wbr',
  'col',
  'area',
  'input',
  'link',
  'meta',
  'base',
  'param',
  'source',
  'track',
  'embed',
]);
/** Elements that are left out with all that is in them. */
const leftOut = new Set(['head', 'script', 'style', 'template']);
/** Lists of the book's own places. */
const ownLists = /(^|\s)(toc|landmarks|page-list|lot|loi)(\s|$)/;

/** Writes a chapter as HTML, with its addresses as they are in the whole book. */
class ChapterWriter {
  readonly #addresses: ChapterAddresses;
  readonly #written: string[] = [];
  readonly #pages: string[] = [];
  /** How deep inside an element that is left out. */
  #silent = 0;
  #drawing = 0;
  /** The words and the stated label of the page break that is read; null outside of one. */
  #page: string | null = null;
  #label: string | null = null;

  constructor(addresses: ChapterAddresses) {
    this.#addresses = addresses;
  }

  /** The chapter, with the labels of its pages told: of one that is written twice, once. */
  finish(): string {
    for (const label of this.#pages) this.#addresses.page(label);
    return this.#written.join('');
  }

  open(tag: string, read: (attribute: string) => string | null): void {
    const isList = tag === 'nav' && ownLists.test(read('epub:type') ?? '');
    if (this.#silent > 0 || leftOut.has(tag) || isList) {
      this.#silent++;
      return;
    }
    if (/(^|\s)(doc-)?pagebreak(\s|$)/.test(`${read('epub:type') ?? ''} ${read('role') ?? ''}`)) {
      this.#pageBreak(tag, read);
      return;
    }
    if (tag === 'svg' || this.#drawing > 0) {
      this.#drawing++;
      // Of a drawing only the picture that it frames, as covers are.
      if (tag === 'image') this.#picture(read('xlink:href') ?? read('href') ?? '', read('alt') ?? '');
      return;
    }
    if (tag === 'img') {
      this.#picture(read('src') ?? '', read('alt') ?? '', read);
      return;
    }
    const isWhole = tag === 'html' || tag === 'body';
    const attributes = keptAttributes.flatMap((name) => attribute(name, read(name)));
    const id = tag === 'body' ? '' : (read('id') ?? read('xml:id') ?? (tag === 'a' ? read('name') : null));
    if (id !== null && tag !== 'html') attributes.push(...attribute('id', this.#addresses.id(id)));
    const href = tag === 'a' ? read('href') : null;
    if (href) attributes.push(...attribute('href', this.#addresses.link(href)));
    this.#written.push(`<${isWhole ? 'section' : tag}${attributes.join('')}>`);
  }

  close(tag: string): void {
    if (this.#silent > 0) {
      this.#silent--;
      if (this.#silent === 0) this.#endPageBreak();
    } else if (this.#drawing > 0) this.#drawing--;
    else if (tag === 'html' || tag === 'body') this.#written.push('</section>');
    else if (!voidTags.has(tag)) this.#written.push(`</${tag}>`);
  }

  text(data: string): void {
    if (this.#page !== null) this.#page += data;
    if (this.#silent === 0 && this.#drawing === 0) {
      this.#written.push(escapeText(data.replaceAll(pageSign, '')));
    }
  }

  /** The beginning of a page: its label is what it says of itself, or the words in it, which are no part of the text. */
  #pageBreak(tag: string, read: (attribute: string) => string | null): void {
    const label = read('title') ?? read('aria-label');
    const id = read('id');
    // One that stands between paragraphs stands before the next.
    this.#written.push(
      `<a${id === null ? '' : attribute('id', this.#addresses.id(id)).join('')}>${pageSign}</a>`,
    );
    this.#label = label;
    this.#page = '';
    if (voidTags.has(tag)) this.#endPageBreak();
    else this.#silent++;
  }

  #endPageBreak(): void {
    if (this.#page === null) return;
    this.#pages.push((this.#label ?? this.#page).replace(/\s+/g, ' ').trim());
    this.#page = null;
  }

  #picture(src: string, alt: string, read: (attribute: string) => string | null = () => null): void {
    const address = this.#addresses.picture(src);
    if (address === null) return;
    const size = ['width', 'height'].flatMap((name) => attribute(name, read(name)));
    this.#written.push(`<img${[...attribute('src', address), ...attribute('alt', alt), ...size].join('')}>`);
  }
}

function attribute(name: string, value: string | null): string[] {
  return value === null ? [] : [` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`];
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}
