import { parseHTML } from 'linkedom';
import { ImportError } from '../importer.ts';

/** The little of the DOM that importing needs; linkedom's own types want a browser's. */
export interface HtmlNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly firstChild: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  readonly parentNode: HtmlNode | null;
}

/** An element; `localName` is in lower case. */
export interface HtmlElement extends HtmlNode {
  readonly localName: string;
  readonly nextElementSibling: HtmlElement | null;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  remove(): void;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

/** A whole page; `body` is always there. */
export interface HtmlDocument extends HtmlElement {
  readonly documentElement: HtmlElement | null;
  readonly body: HtmlElement;
}

const elementNode = 1;
const textNode = 3;

/** Whether a node is an element. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return node.nodeType === elementNode;
}

/** Whether a node is text. */
export function isText(node: HtmlNode): boolean {
  return node.nodeType === textNode;
}

/** A page as a tree without scripts running and without anything fetched. */
export function parsePage(html: string): HtmlDocument {
  const whole = /<(html|body)[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`;
  const { document } = parseHTML(whole);
  return document;
}

/** The body that holds a piece of HTML. */
export function parseFragment(html: string): HtmlElement {
  return parsePage(`<html><body>${html}</body></html>`).body;
}

/** Beyond these a tree costs more to walk than any article is worth. */
const limits = { depth: 256, nodes: 500_000 };

/** Throws `ImportError` for a page that is nested too deeply or has too many nodes. Walks without recursion. */
export function refuseHugeTree(root: HtmlNode, name: string): void {
  let depth = 0;
  let nodes = 0;
  let node: HtmlNode | null = root;
  while (node) {
    nodes++;
    if (depth > limits.depth) throw new ImportError(`${name} is nested too deeply to be read safely.`);
    if (nodes > limits.nodes) throw new ImportError(`${name} has too many parts to be read as one page.`);
    if (node.firstChild) {
      node = node.firstChild;
      depth++;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth--;
    }
    node = node && node !== root ? node.nextSibling : null;
  }
}
