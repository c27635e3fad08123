import { type TagKind, tagKinds } from '../../../core/model/tag.ts';
import { notAllowed } from '../../../db/library-error.ts';
import { ImportError } from '../importers/importer.ts';
import { childOf, childrenOf, parseXml, type XmlElement } from '../importers/office/xml-tree.ts';
import { checkTag, plainId, start } from './check-tag.ts';
import type { CodebookFile, FileMeaning, FileTag, ReadCodebook } from './codebook-file.ts';
import { nearestMark, toRgb } from './mark-colours.ts';
import { readDescription, writeDescription } from './qdc-description.ts';

const namespace = 'urn:QDA-XML:codebook:1.0';
const projectNamespace = 'urn:QDA-XML:project:1.0';

/** Tags nested more deeply stand at the top, with their parents in words: readers refuse what is very deep. */
const deepest = 100;

/** The sets that say what kind of tag a code is. */
const setIds: Record<TagKind, string> = {
  actor: '9d1f0f3c-51f5-4d0b-8f0b-5a1c7c6e1a01',
  theme: '9d1f0f3c-51f5-4d0b-8f0b-5a1c7c6e1a02',
  place: '9d1f0f3c-51f5-4d0b-8f0b-5a1c7c6e1a03',
  source: '9d1f0f3c-51f5-4d0b-8f0b-5a1c7c6e1a04',
  event: '9d1f0f3c-51f5-4d0b-8f0b-5a1c7c6e1a05',
};

/**
 * A codebook of REFI-QDA 1.5. There each code stands in one place: a tag stands below its first broader tag, and what else
 * Postil knows of it is in its description. The kinds are sets. Throws `NOT_ALLOWED` for a codebook without tags, which the
 * schema does not know.
 */
export function writeQdc({ tags, meanings }: CodebookFile, referTo: (tag: FileTag) => string): string {
  if (tags.length === 0) throw notAllowed('There are no tags yet, so there is no codebook to hand over.');
  const meant = Map.groupBy(meanings, ({ tag }) => tag);
  const byReference = new Map(tags.map((tag) => [referTo(tag), tag]));
  const below = Map.groupBy(tags, ({ parents }) => byReference.get(parents[0] ?? ''));
  const written = new Set<FileTag>();
  const write = (tag: FileTag, depth: number): string[] => {
    written.add(tag);
    const indent = '  '.repeat(depth + 2);
    const means = meant.get(referTo(tag))?.map(({ name }) => name) ?? [];
    const description = writeDescription({
      ...tag,
      parents: depth === 0 ? tag.parents : tag.parents.slice(1),
      means,
    });
    const inside = [
      ...(description === '' ? [] : [`${indent}  <Description>${escapeXml(description)}</Description>`]),
      ...(depth < deepest ? (below.get(tag) ?? []).flatMap((child) => write(child, depth + 1)) : []),
    ];
    const colour = tag.colour === null ? '' : ` color="${toRgb(tag.colour)}"`;
    const head = `${indent}<Code guid="${tag.id}" name="${escapeXml(tag.name)}" isCodable="true"${colour}`;
    return inside.length === 0 ? [`${head}/>`] : [`${head}>`, ...inside, `${indent}</Code>`];
  };
  const codes = (below.get(undefined) ?? []).flatMap((tag) => write(tag, 0));
  for (const tag of tags) if (!written.has(tag)) codes.push(...write(tag, 0));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<CodeBook xmlns="${namespace}" origin="Postil">`,
    '  <Codes>',
    ...codes,
    '  </Codes>',
    '  <Sets>',
    ...tagKinds.flatMap((kind) => writeSet(kind, tags)),
    '  </Sets>',
    '</CodeBook>',
  ];
  return `${lines.join('\n')}\n`;
}

function writeSet(kind: TagKind, tags: readonly FileTag[]): string[] {
  const members = tags.filter((tag) => tag.kind === kind);
  if (members.length === 0) return [];
  const name = `${kind[0]?.toUpperCase()}${kind.slice(1)}s`;
  return [
    `    <Set guid="${setIds[kind]}" name="${name}">`,
    ...members.map(({ id }) => `      <MemberCode guid="${id}"/>`),
    '    </Set>',
  ];
}

/** Reads a codebook of REFI-QDA, or that of a project. Throws `NOT_ALLOWED` for what is none, or cannot be read safely. */
export function readQdc(bytes: Uint8Array, fileName: string): ReadCodebook {
  const root = parse(bytes, fileName);
  const book = root.name === 'q:CodeBook' ? root : childOf(root, 'q:CodeBook');
  if (!book) throw notAllowed(`${fileName} holds no codebook of REFI-QDA. Nothing was imported.`);
  const problems: string[] = [];
  const tags: FileTag[] = [];
  const meanings: FileMeaning[] = [];
  const kinds = readKinds(book);
  const read = (code: XmlElement, parentId: string | null) => {
    const { guid = '', name = '', color = '' } = code.attributes;
    const id = plainId(guid) || `code ${tags.length + 1}`;
    const description = readDescription(textOf(childOf(code, 'q:Description')));
    const { parents, means, ...parts } = description;
    const colour = nearestMark(color);
    if (color !== '' && colour === null) {
      problems.push(`“${start(name)}”: “${start(color)}” is no colour and was left out.`);
    }
    const raw = { ...parts, id, kind: kinds.get(id), name, colour, where: `Code ${tags.length + 1}` };
    const tag = checkTag({ ...raw, parents: [...(parentId ? [parentId] : []), ...parents] }, problems);
    if (tag) {
      tags.push(tag);
      meanings.push(...means.map((one) => ({ name: one, tag: id })));
    }
    // What stands below a code without a name is not lost with it.
    for (const child of childrenOf(code, 'q:Code')) read(child, tag ? id : parentId);
  };
  for (const code of childrenOf(childOf(book, 'q:Codes'), 'q:Code')) read(code, null);
  return { tags, meanings, problems };
}

function parse(bytes: Uint8Array, fileName: string): XmlElement {
  try {
    return parseXml(bytes, { name: fileName, prefixes: { [namespace]: 'q', [projectNamespace]: 'q' } });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    throw notAllowed(`${error.message} Nothing was imported.`);
  }
}

/** The kinds of codes by their ids, from sets that are named as the kinds are: `Actors`. */
function readKinds(book: XmlElement): ReadonlyMap<string, TagKind> {
  const kinds = new Map<string, TagKind>();
  for (const set of childrenOf(childOf(book, 'q:Sets'), 'q:Set')) {
    const name = set.attributes.name?.trim().toLowerCase();
    const kind = tagKinds.find((one) => name === one || name === `${one}s`);
    for (const member of childrenOf(set, 'q:MemberCode')) {
      const id = plainId(member.attributes.guid ?? '');
      if (kind && !kinds.has(id)) kinds.set(id, kind);
    }
  }
  return kinds;
}

function textOf(element: XmlElement | null): string {
  return (element?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : textOf(child)))
    .join('');
}

/** Text as XML has it; what XML cannot hold is left out. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(forbidden, '')
    .replace(/[&<>"\r\n\t]/g, (character) => escapes[character] ?? character);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const escapes: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  ...{ '\r': '&#xD;', '\n': '&#xA;', '\t': '&#x9;' },
};
