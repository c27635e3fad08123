import type { Node } from 'prosemirror-model';
import { schema } from '../../../../core/text/schema.ts';
import type { InlinePiece } from '../blocks.ts';
import type { References } from '../references.ts';
import { createRow, placeRows } from '../table-rows.ts';

/** A cell with the blocks in it. */
export interface FlowCell {
  readonly blocks: readonly Node[];
  /** From 0. */
  readonly column: number;
  readonly span: number;
  readonly isHeader: boolean;
}

/** A cell of several paragraphs that are longer than this together is read as text of its own. */
const longestCell = 600;

/**
 * The blocks of a table: rows, and behind them the pictures of their cells. A table that only frames text, with one
 * column or with cells as long as chapters, gives the blocks of its cells one by one.
 */
export function makeTable(
  rows: readonly (readonly FlowCell[])[],
  dir: 'ltr' | 'rtl' | null,
  references: References,
): Node[] {
  const isFrame = rows.every((cells) => cells.length <= 1);
  const made: Node[] = [];
  const tableRows: Node[] = [];
  for (const cells of rows) {
    const row = isFrame || cells.some(isLong) ? null : makeRow(cells, dir, references);
    if (!row) {
      made.push(...cells.flatMap(({ blocks }) => blocks));
      continue;
    }
    tableRows.push(row);
    made.push(row, ...cells.flatMap(({ blocks }) => blocks.filter(isPicture)));
  }
  const placed = new Map(placeRows(tableRows).map((row, i) => [tableRows[i], row]));
  return made.map((block) => {
    const row = placed.get(block);
    if (row) references.replaced(block, row);
    return row ?? block;
  });
}

function isPicture({ type }: Node): boolean {
  return type === schema.nodes.image;
}

function isLong({ blocks }: FlowCell): boolean {
  if (blocks.some(({ type }) => type === schema.nodes.table_row || type === schema.nodes.heading))
    return true;
  const words = blocks.filter((block) => !isPicture(block));
  return words.length > 1 && words.reduce((sum, { content }) => sum + content.size, 0) > longestCell;
}

function makeRow(cells: readonly FlowCell[], dir: 'ltr' | 'rtl' | null, references: References): Node | null {
  const row = createRow(
    cells.map(({ blocks, ...cell }) => ({ ...cell, pieces: blocks.flatMap(toPieces) })),
    dir,
  );
  if (!row) return null;
  for (const { blocks } of cells) {
    for (const block of blocks) if (!isPicture(block)) references.replaced(block, row);
  }
  return row;
}

/** A block of a cell as a piece of the row, which is one line. */
function toPieces(block: Node): InlinePiece[] {
  if (isPicture(block)) return [];
  const space: InlinePiece = { kind: 'text', text: ' ', marks: [] };
  const marker =
    block.type === schema.nodes.list_item
      ? `${block.attrs.ordinal ?? '•'}${block.attrs.ordinal ? '.' : ''} `
      : '';
  const pieces = block.content.content.map(
    (node): InlinePiece => (node.isText ? { kind: 'text', text: node.text ?? '', marks: node.marks } : space),
  );
  return [
    ...(marker ? [{ kind: 'text', text: marker, marks: [] } satisfies InlinePiece] : []),
    ...pieces,
    space,
  ];
}
