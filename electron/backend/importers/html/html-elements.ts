import { type HtmlElement, type HtmlNode, isElement } from './parse-html.ts';

/** Tags that hold no reading text; all that is not listed anywhere here is read through. */
export const dropped = new Set(
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

/** Tags that begin a block of their own. */
export const blockTags = new Set(
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

/** Tags that mark the words in them. */
export const markTags: Record<string, 'strong' | 'emphasis'> = {
  strong: 'strong',
  b: 'strong',
  em: 'emphasis',
  i: 'emphasis',
};

/** Whether a table's row holds more than words, as in pages that are laid out with tables: then its cells are read one by one. */
export function isLayout(row: HtmlElement): boolean {
  if (row.querySelector('table, ul, ol, h1, h2, h3, h4, h5, h6, blockquote, pre, article, section, figure')) {
    return true;
  }
  const cells = [...row.querySelectorAll('td, th')];
  const most = cells.length > 1 ? 1 : 0;
  return cells.some((cell) => [...cell.querySelectorAll('p, div')].length > most);
}

const widestSpan = 100;

/** How many columns or rows a cell takes. */
export function readSpan(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return span > 0 ? Math.min(span, widestSpan) : 1;
}

/** The element around a node. */
export function parentOf({ parentNode }: HtmlNode): HtmlElement | null {
  return parentNode && isElement(parentNode) ? parentNode : null;
}

/** The innermost element that holds all of a block's text: that which held it so far, and now this node as well. */
export function holding(element: HtmlElement, node: HtmlNode): HtmlElement {
  let holder = element;
  while (!blockTags.has(holder.localName)) {
    let inner = parentOf(node);
    while (inner && inner !== holder && !blockTags.has(inner.localName)) inner = parentOf(inner);
    const outer = parentOf(holder);
    if (inner === holder || !outer) return holder;
    holder = outer;
  }
  return holder;
}

/** Names of what unfolds over a word that is pointed at. */
const unfolded =
  /(roll-?over|tool-?tip|pop-?over|hover-?card)[\w-]*(block|box|content|body|inner|text|panel)/i;

/** Whether an element is hidden or opens something, and so is no part of the sentence around it. */
export function isAside(element: HtmlElement, tag: string): boolean {
  if (tag === 'button') return !pressedHeading(element);
  if (tag === 'span' && unfolded.test(element.getAttribute('class') ?? '')) return true;
  return !dropped.has(tag) && isHidden(element);
}

/** Whether a button is the heading of a part that it unfolds. */
function pressedHeading({ parentNode }: HtmlElement): boolean {
  return parentNode !== null && isElement(parentNode) && /^(h[1-6]|summary|dt)$/.test(parentNode.localName);
}

/** Whether an element is hidden by its own attributes. */
export function isHidden(element: HtmlElement): boolean {
  const style = element.getAttribute('style') ?? '';
  return element.getAttribute('hidden') !== null || /display\s*:\s*none/i.test(style);
}

/** The direction that an element states. */
export function readDir(element: HtmlElement): 'ltr' | 'rtl' | null {
  const dir = element.getAttribute('dir')?.toLowerCase();
  return dir === 'ltr' || dir === 'rtl' ? dir : null;
}
