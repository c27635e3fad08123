import type {
  Definition,
  FootnoteDefinition,
  Heading,
  Image,
  ListItem,
  Nodes,
  PhrasingContent,
  Root,
  TableRow,
} from 'mdast';
import type { Mark, Node } from 'prosemirror-model';
import { schema } from '../../../../core/text/schema.ts';
import { type BlockKind, codeBlock, createBlock, type InlinePiece, linkMarks } from '../blocks.ts';
import { convertHtml } from '../html/convert-html.ts';
import { readFragment } from '../html/html-reference.ts';
import { parseFragment } from '../html/parse-html.ts';
import { ImportError } from '../importer.ts';
import { pictureOf } from '../inline-pictures.ts';
import type { Pictures } from '../pictures.ts';
import { References } from '../references.ts';
import { createRow, placeRows } from '../table-rows.ts';

/** What the conversion of one Markdown tree needs to know of the whole. */
interface Tree {
  readonly links: ReadonlyMap<string, Definition>;
  readonly pictures: Pictures;
  readonly references: References;
  /** How often each heading's words came before: the id of the second `Notes` is `notes-1`, as on GitHub. */
  readonly headings: Map<string, number>;
  /** Whether pictures become blocks of their own, after the words among which they stand. */
  readonly drawsPictures: boolean;
}

/** Where a block stands: lists and quotations pass on what their paragraphs become. */
interface Place {
  readonly kind: BlockKind;
  readonly depth: number;
  readonly listDepth: number;
}

const deepest = 100;

/** The blocks of a Markdown tree, flat. Raw HTML inside a line is left out, a block of it is read as HTML. */
export function convertMarkdown(root: Root, pictures: Pictures): Node[] {
  const links = new Map<string, Definition>();
  for (const node of root.children) if (node.type === 'definition') links.set(node.identifier, node);
  const references = new References();
  const tree: Tree = { links, pictures, references, headings: new Map(), drawsPictures: false };
  const place: Place = { kind: { type: 'paragraph' }, depth: 0, listDepth: 0 };
  return references.resolve(root.children.flatMap((node) => convertBlock(node, place, tree)));
}

function convertBlock(node: Nodes, place: Place, tree: Tree): Node[] {
  if (place.depth > deepest)
    throw new ImportError('Its lists or quotations are nested too deeply to be read.');
  const inner = { ...place, depth: place.depth + 1 };
  switch (node.type) {
    case 'paragraph':
      return [
        ...oneBlock(
          place.kind,
          joinSpaces(convertInline(node.children, [], { ...tree, drawsPictures: true })),
        ),
        ...node.children.flatMap((child) => convertImage(child, tree)),
      ];
    case 'heading':
      return convertHeading(node, tree);
    case 'blockquote':
      return node.children.flatMap((child) =>
        convertBlock(child, { ...inner, kind: { type: 'quote' } }, tree),
      );
    case 'list':
      return node.children.flatMap((item, i) =>
        convertItem(item, node.ordered ? (node.start ?? 1) + i : null, inner, tree),
      );
    case 'footnoteDefinition':
      return convertNote(node, inner, tree);
    case 'code':
      return codeBlock(node.value);
    case 'html':
      return convertHtml(parseFragment(node.value), tree);
    case 'table':
      return placeRows(node.children.flatMap((row, i) => convertRow(row, i === 0, tree)));
    default:
      return [];
  }
}

/** A list item: its first paragraph carries the marker, later ones stand below it. */
function convertItem(item: ListItem, ordinal: number | null, place: Place, tree: Tree): Node[] {
  const depth = place.listDepth + 1;
  const marked: BlockKind = { type: 'list_item', attrs: { depth, ordinal } };
  return item.children.flatMap((child, i) => {
    const kind: BlockKind = i === 0 ? marked : { type: 'paragraph' };
    return convertBlock(child, { kind, depth: place.depth + 1, listDepth: depth }, tree);
  });
}

function convertHeading(node: Heading, { headings, references, ...tree }: Tree): Node[] {
  const kind: BlockKind = { type: 'heading', attrs: { level: node.depth } };
  const blocks = oneBlock(kind, convertInline(node.children, [], { headings, references, ...tree }));
  const [heading] = blocks;
  if (!heading) return [];
  const id = toHeadingId(heading.textContent);
  const before = headings.get(id) ?? 0;
  headings.set(id, before + 1);
  references.target(before === 0 ? id : `${id}-${before}`, heading, heading);
  return blocks;
}

/** What GitHub and the editors that follow it call a heading: its words in lower case, parted by hyphens. */
function toHeadingId(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-');
}

function convertNote(node: FootnoteDefinition, place: Place, tree: Tree): Node[] {
  const blocks = node.children.flatMap((child) => convertBlock(child, place, tree));
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first && last) tree.references.target(noteId(node.identifier), first, last);
  return blocks;
}

/** No heading's id has a space in it. */
const noteId = (identifier: string) => `note ${identifier}`;

function convertRow(row: TableRow, isHeader: boolean, tree: Tree): Node[] {
  const block = createRow(
    row.children.map((cell, column) => ({
      pieces: convertInline(cell.children, [], tree),
      ...{ column, span: 1, isHeader },
    })),
    null,
  );
  return block ? [block] : [];
}

/** The pictures of a paragraph, which stand after it; inside it they leave their words only if they are not shown. */
function convertImage(node: PhrasingContent, tree: Tree): Node[] {
  if ('children' in node) return node.children.flatMap((child) => convertImage(child, tree));
  const url = imageUrl(node, tree);
  if (url === null) return [];
  const { alt } = node as Image;
  const picture = pictureOf(url, tree.pictures);
  const attrs = {
    ...{ sha256: picture?.sha256 ?? null, width: picture?.width ?? null, height: picture?.height ?? null },
    ...{ alt: alt ?? '', source: picture ? null : url },
  };
  const caption = oneBlock({ type: 'image', attrs }, [{ kind: 'text', text: alt ?? '', marks: [] }]);
  return caption.length > 0 ? caption : [schema.nodes.image.create(attrs)];
}

/** Where a picture comes from; null for what is no picture, or holds bytes that cannot be shown. */
function imageUrl(node: PhrasingContent, { links }: Tree): string | null {
  const url =
    node.type === 'image' ? node.url : node.type === 'imageReference' ? links.get(node.identifier)?.url : '';
  return url ? url : null;
}

function oneBlock(kind: BlockKind, pieces: readonly InlinePiece[]): Node[] {
  const block = createBlock(kind, pieces);
  return block ? [block] : [];
}

function convertInline(nodes: readonly PhrasingContent[], marks: readonly Mark[], tree: Tree): InlinePiece[] {
  const text = (value: string): InlinePiece[] => [
    { kind: 'text', text: value.replace(/[ \t\r\n]+/g, ' '), marks },
  ];
  return nodes.flatMap((node): InlinePiece[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return text(node.value);
      case 'break':
        return [{ kind: 'break' }];
      case 'strong':
        return convertInline(node.children, schema.marks.strong.create().addToSet(marks), tree);
      case 'emphasis':
        return convertInline(node.children, schema.marks.emphasis.create().addToSet(marks), tree);
      case 'delete':
        return convertInline(node.children, marks, tree);
      case 'link':
        return convertInline(node.children, addLink(node.url, marks, tree), tree);
      case 'linkReference':
        return convertInline(node.children, addLink(tree.links.get(node.identifier)?.url, marks, tree), tree);
      case 'image':
      case 'imageReference':
        return tree.drawsPictures && imageUrl(node, tree) !== null ? [] : text(node.alt ?? '');
      case 'footnoteReference':
        return [
          {
            ...{ kind: 'text', text: `[${node.label ?? node.identifier}]` },
            marks: tree.references.mark(noteId(node.identifier), true).addToSet(marks),
          },
        ];
      default:
        return [];
    }
  });
}

/** The pieces without a second space where something between two was taken out. */
function joinSpaces(pieces: readonly InlinePiece[]): InlinePiece[] {
  return pieces.map((piece, i) => {
    const before = pieces[i - 1];
    const isSecond = piece.kind === 'text' && before?.kind === 'text' && before.text.endsWith(' ');
    return isSecond ? { ...piece, text: piece.text.replace(/^ /, '') } : piece;
  });
}

function addLink(url: string | undefined, marks: readonly Mark[], tree: Tree): readonly Mark[] {
  const id = readFragment(url ?? null);
  return id ? tree.references.mark(id, false).addToSet(marks) : linkMarks(url, marks);
}
