import type { Node } from 'prosemirror-model';
import { isHidden } from './html-elements.ts';
import type { Origin } from './html-flow.ts';
import { type HtmlElement, isElement } from './parse-html.ts';

/** An element of the page that holds blocks, with what it says of them. Zones outlive the tree that they were read from. */
export interface Zone {
  readonly parent: Zone | null;
  readonly tag: string;
  /** The words of its class, id, role and the like, parted by single spaces, in lower case, with a space at each end. */
  readonly words: string;
  readonly isHidden: boolean;
  readonly depth: number;
  /** Letters of running text in it. */
  prose: number;
  /** Letters in it, and those of them that are links. */
  letters: number;
  linkLetters: number;
  /** Whether a heading of the first or second level that links elsewhere, or of the first at all, stands in it. */
  hasTitle: boolean;
}

/** A block of the page with what can be counted on it. */
export interface PageBlock {
  readonly node: Node;
  /** The innermost zone that it stands in. */
  readonly zone: Zone;
  readonly text: string;
  /** Its letters, each of a script that writes a word in one or two counted as three. */
  readonly letters: number;
  readonly linkLetters: number;
  /** Whether it reads like a paragraph of an article, by itself. */
  readonly isProse: boolean;
}

/** The blocks of a page, each in its zone. */
export function readZones(
  nodes: readonly Node[],
  origins: ReadonlyMap<Node, Origin>,
  body: HtmlElement,
): PageBlock[] {
  const zones = new Map<HtmlElement, Zone>();
  const root = createZone(body, null);
  zones.set(body, root);
  return nodes.map((node) => {
    const origin = origins.get(node);
    const zone = origin ? zoneOf(origin.element, zones, root) : root;
    const text = node.textContent;
    const letters = countLetters(text);
    const share = text.length > 0 ? (origin?.linkLetters ?? 0) / text.length : 0;
    const linkLetters = Math.round(Math.min(1, share) * letters);
    const level = node.type.name === 'heading' ? (node.attrs.level as number) : 7;
    const heads = level === 1 || (level === 2 && linkLetters > letters / 2);
    const block = { node, zone, text, letters, linkLetters, isProse: isProse(node, letters, linkLetters) };
    for (let at: Zone | null = zone; at; at = at.parent) {
      at.letters += letters;
      at.linkLetters += linkLetters;
      if (block.isProse) at.prose += letters;
      if (heads) at.hasTitle = true;
    }
    return block;
  });
}

/** The zone and those around it, from the inside, up to but without `end`. */
export function* zonesUpTo(zone: Zone, end: Zone | null): Generator<Zone> {
  for (let at: Zone | null = zone; at && at !== end; at = at.parent) yield at;
}

/** Whether a zone lies within another, or is it. */
export function isWithin(zone: Zone, outer: Zone): boolean {
  let at: Zone | null = zone;
  while (at && at.depth > outer.depth) at = at.parent;
  return at === outer;
}

const leastProse = 80;

function isProse(node: Node, letters: number, linkLetters: number): boolean {
  return (
    ['paragraph', 'quote', 'list_item'].includes(node.type.name) &&
    letters >= leastProse &&
    linkLetters < letters * 0.5
  );
}

function countLetters(text: string): number {
  const all = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const dense =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return all + 2 * dense;
}

function zoneOf(element: HtmlElement, zones: Map<HtmlElement, Zone>, root: Zone): Zone {
  const path: HtmlElement[] = [];
  let at: HtmlElement | null = element;
  while (at && !zones.has(at)) {
    path.push(at);
    const parent: HtmlElement['parentNode'] = at.parentNode;
    at = parent && isElement(parent) ? parent : null;
  }
  let zone = (at && zones.get(at)) ?? root;
  for (const inner of path.reverse()) {
    zone = createZone(inner, zone);
    zones.set(inner, zone);
  }
  return zone;
}

/** The attributes in which pages name their parts. */
const naming = ['class', 'id', 'role', 'itemprop', 'data-component', 'data-module', 'data-testid'];

/** The id of a heading is made from its own words. */
function namingOf({ localName }: HtmlElement): readonly string[] {
  return /^h[1-6]$/.test(localName) ? ['class'] : naming;
}

function createZone(element: HtmlElement, parent: Zone | null): Zone {
  return {
    parent,
    tag: element.localName,
    words: wordsOf(
      namingOf(element)
        .map((name) => element.getAttribute(name) ?? '')
        .join(' '),
    ),
    isHidden: isHidden(element),
    depth: parent ? parent.depth + 1 : 0,
    prose: 0,
    letters: 0,
    linkLetters: 0,
    hasTitle: false,
  };
}

/** Names of a state, which say that something is elsewhere on the page and not here. */
const states =
  /(?<![^\s])(has|have|with|without|no|not|is|show|hide)[-_]\S+|\bcomments?[-_](open|closed|enabled)\b/gi;

function wordsOf(names: string): string {
  const parted = names
    .slice(0, 1000)
    .replace(states, ' ')
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ');
  return ` ${
    parted
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;
}

/** Whether a block is nothing but a link. */
export function isLink({ letters, linkLetters, node }: PageBlock): boolean {
  return letters > 0 && linkLetters >= letters * 0.9 && node.type.name !== 'table_row';
}
