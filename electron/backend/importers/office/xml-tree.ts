import { SaxesParser } from 'saxes';
import { ImportError } from '../importer.ts';
import { decodeXml } from './xml-decode.ts';

/** An element of a small XML tree. Names begin with the prefix that the reader knows the namespace by, such as `w:p`. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** How a part of a file is read as XML. */
export interface XmlOptions {
  /** What to call the file in a sentence. */
  readonly name: string;
  /** The prefix that the reader knows each namespace by; the file may have others. */
  readonly prefixes?: Readonly<Record<string, string>>;
}

const limits = { depth: 256, nodes: 2_000_000 };

/**
 * The root of an XML part. Nothing is expanded or fetched: a DOCTYPE that defines anything is refused. Throws
 * `ImportError` for that, for what is nested too deeply or too large, and for what is no XML.
 */
export function parseXml(bytes: Uint8Array, { name, prefixes = {} }: XmlOptions): XmlElement {
  const text = decodeXml(bytes);
  const known = new Map<string, string>();
  const open: { name: string; attributes: Record<string, string>; children: XmlNode[] }[] = [];
  let root: XmlElement | null = null;
  let nodes = 0;
  const count = (): void => {
    if (++nodes > limits.nodes)
      throw new ImportError(`${name} has too many parts to be read; split it first.`);
  };
  const parser = new SaxesParser();
  parser.on('doctype', (doctype) => refuseDefinitions(doctype, name));
  parser.on('error', () => {
    throw new ImportError(
      `${name} is damaged: a part of it cannot be read. Save it once more, and try again.`,
    );
  });
  parser.on('opentag', ({ name: tag, attributes }) => {
    count();
    if (open.length >= limits.depth) throw new ImportError(`${name} is nested too deeply to be read safely.`);
    learnPrefixes(attributes, prefixes, known);
    const element = { name: rename(tag, known), attributes: renameAll(attributes, known), children: [] };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  const addText = (data: string): void => {
    const parent = open.at(-1);
    if (!parent) return;
    count();
    parent.children.push(data);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  if (!root) throw new ImportError(`${name} is damaged: a part of it is empty.`);
  return root;
}

/** Refuses a DOCTYPE with definitions of its own, which are what attacks are made of. */
export function refuseDefinitions(doctype: string, name: string): void {
  if (!doctype.includes('[')) return;
  throw new ImportError(
    `${name} defines abbreviations of its own (in a DOCTYPE), which can do harm, so it was not read. A copy without them can be imported.`,
  );
}

/** The first child element of this name. */
export function childOf(element: XmlElement | null | undefined, name: string): XmlElement | null {
  return childrenOf(element, name)[0] ?? null;
}

/** The child elements of this name, or all of them. */
export function childrenOf(element: XmlElement | null | undefined, name?: string): XmlElement[] {
  return (element?.children ?? []).flatMap((child) =>
    typeof child !== 'string' && (name === undefined || child.name === name) ? [child] : [],
  );
}

/** All elements of this name below an element, in order. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ]);
}

/** The text in an element, its ends trimmed. */
export function xmlText(element: XmlElement | null | undefined): string {
  const read = (node: XmlNode): string =>
    typeof node === 'string' ? node : node.children.map(read).join('');
  return element ? read(element).replace(/\s+/g, ' ').trim() : '';
}

function learnPrefixes(
  attributes: Readonly<Record<string, string>>,
  prefixes: Readonly<Record<string, string>>,
  known: Map<string, string>,
): void {
  for (const [name, uri] of Object.entries(attributes)) {
    if (!name.startsWith('xmlns')) continue;
    const prefix = prefixes[uri];
    const own = name === 'xmlns' ? '' : name.slice(6);
    if (prefix !== undefined) known.set(own, prefix);
    else known.delete(own);
  }
}

function rename(name: string, known: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const prefix = known.get(name.slice(0, Math.max(0, colon)));
  return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
}

function renameAll(
  attributes: Readonly<Record<string, string>>,
  known: ReadonlyMap<string, string>,
): Record<string, string> {
  const renamed: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(attributes)) {
    renamed[name.includes(':') ? rename(name, known) : name] = value;
  }
  return renamed;
}
