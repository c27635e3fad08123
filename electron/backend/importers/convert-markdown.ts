import type { Definition, ListItem, Nodes, PhrasingContent, Root, TableRow } from 'mdast';
import type { Mark, Node } from 'prosemirror-model';
import { schema } from '../../../core/text/schema.ts';
import { type BlockKind, codeBlock, createBlock, type InlinePiece, linkMarks } from './blocks.ts';
import { ImportError } from './importer.ts';

/** What the conversion of one Markdown tree needs to know of the whole. */
interface Tree {
  readonly links: ReadonlyMap<string, Definition>;
  /** Turns a block of raw HTML into blocks. */
  readonly readHtml: (html: string) => Node[];
}

/** Where a block stands: lists and quotations pass on what their paragraphs become. */
interface Place {
  readonly kind: BlockKind;
  readonly depth: number;
  readonly listDepth: number;
}

const deepest = 100;

/** The blocks of a Markdown tree, flat. Raw HTML inside a line is left out, a block of it is read as HTML. */
export function convertMarkdown(root: Root, readHtml: (html: string) => Node[]): Node[] {
  const links = new Map<string, Definition>();
  for (const node of root.children) if (node.type === 'definition') links.set(node.identifier, node);
  return root.children.flatMap((node) =>
    convertBlock(node, { kind: { type: 'paragraph' }, depth: 0, listDepth: 0 }, { links, readHtml }),
  );
}

function convertBlock(node: Nodes, place: Place, tree: Tree): Node[] {
  if (place.depth > deepest)
    throw new ImportError('Its lists or quotations are nested too deeply to be read.');
  const inner = { ...place, depth: place.depth + 1 };
  switch (node.type) {
    case 'paragraph':
      return oneBlock(place.kind, convertInline(node.children, [], tree));
    case 'heading':
      return oneBlock(
        { type: 'heading', attrs: { level: node.depth } },
        convertInline(node.children, [], tree),
      );
    case 'blockquote':
      return node.children.flatMap((child) =>
        convertBlock(child, { ...inner, kind: { type: 'quote' } }, tree),
      );
    case 'list':
      return node.children.flatMap((item, i) =>
        convertItem(item, node.ordered ? (node.start ?? 1) + i : null, inner, tree),
      );
    case 'footnoteDefinition':
      return node.children.flatMap((child) => convertBlock(child, inner, tree));
    case 'code':
      return codeBlock(node.value);
    case 'html':
      return tree.readHtml(node.value);
    case 'table':
      return node.children.flatMap((row) => convertRow(row, tree));
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

function convertRow(row: TableRow, tree: Tree): Node[] {
  const cells = row.children.map((cell) => convertInline(cell.children, [], tree));
  const pieces = cells.flatMap((cell, i): InlinePiece[] =>
    i === 0 ? cell : [{ kind: 'text', text: '\t', marks: [] }, ...cell],
  );
  return oneBlock({ type: 'table_row' }, pieces);
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
        return convertInline(node.children, linkMarks(node.url, marks), tree);
      case 'linkReference':
        return convertInline(node.children, linkMarks(tree.links.get(node.identifier)?.url, marks), tree);
      case 'image':
      case 'imageReference':
        return text(node.alt ?? '');
      case 'footnoteReference':
        return text(`[${node.label ?? node.identifier}]`);
      default:
        return [];
    }
  });
}
