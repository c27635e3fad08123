import type { Mark, Node } from 'prosemirror-model';
import { type RowPlace, schema } from '../../../core/text/schema.ts';
import { textDirection } from '../../../core/text/text-direction.ts';
import { createBlock, type InlinePiece, trimPieces } from './blocks.ts';

/** One cell of a row, before white space is put in order. */
export interface TableCell {
  readonly pieces: readonly InlinePiece[];
  /** From 0. */
  readonly column: number;
  readonly span: number;
  readonly isHeader: boolean;
}

/**
 * A row of cells, parted by tab characters; null when it holds no text. Empty cells at its start are left out, the others
 * know their columns. `placeRows` says where it stands.
 */
export function createRow(cells: readonly TableCell[], dir: 'ltr' | 'rtl' | null): Node | null {
  const pieces = cells.flatMap(({ pieces, column, span, isHeader }, i): InlinePiece[] => {
    const cell = schema.marks.cell.create({ column, span, isHeader });
    const tab: InlinePiece[] = i < cells.length - 1 ? [{ kind: 'text', text: '\t', marks: [] }] : [];
    return [...trimPieces(pieces), ...tab].map((piece) =>
      piece.kind === 'text' ? { ...piece, marks: cell.addToSet(piece.marks) } : piece,
    );
  });
  return createBlock({ type: 'table_row', attrs: { dir } }, pieces);
}

/** Beyond it a table is read as lines of words: every row names the columns of all. */
const mostColumns = 200;

/**
 * The rows of one table, each told where it stands. All have one direction, or their columns would change sides. Rows of
 * a table that is wider than anybody reads are given as they are.
 */
export function placeRows(rows: readonly Node[]): Node[] {
  const columns = columnWidths(rows);
  if (columns.length > mostColumns) return [...rows];
  const stated = rows.find(({ attrs }) => attrs.dir !== null)?.attrs.dir as 'ltr' | 'rtl' | undefined;
  const dir = stated ?? textDirection(rows.map(({ textContent }) => textContent).join('\n'));
  return rows.map((block, row) => {
    const cells = block.content.content.flatMap((node) => schema.marks.cell.isInSet(node.marks) ?? []);
    const isHeader = row < rows.length - 1 && cells.length > 0 && cells.every(({ attrs }) => attrs.isHeader);
    const place: RowPlace = { table: 0, row, rows: rows.length, columns, isHeader };
    return block.type.create({ ...block.attrs, dir, place }, block.content);
  });
}

/** The blocks with the tables among them counted. */
export function numberTables(blocks: readonly Node[]): Node[] {
  let table = -1;
  return blocks.map((block) => {
    const place = block.attrs.place as RowPlace | null | undefined;
    if (!place) return block;
    if (place.row === 0) table++;
    return block.type.create({ ...block.attrs, place: { ...place, table } }, block.content);
  });
}

const width = { least: 3, most: 40 };

/** How much room each column wants, in letters: as much as its longest cell, within reason. */
function columnWidths(rows: readonly Node[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    const lengths = new Map<Mark, number>();
    row.forEach((node) => {
      const cell = schema.marks.cell.isInSet(node.marks);
      if (cell) lengths.set(cell, (lengths.get(cell) ?? 0) + node.nodeSize);
    });
    for (const [{ attrs }, length] of lengths) {
      const { column, span } = attrs as { column: number; span: number };
      for (let i = column; i < column + span; i++) {
        widths[i] = Math.max(widths[i] ?? width.least, Math.min(width.most, Math.ceil(length / span)));
      }
    }
  }
  return Array.from(widths, (wanted) => wanted ?? width.least);
}
