import type { Node } from 'prosemirror-model';
import type { FlowCell } from '../office/flow-table.ts';
import { childrenOf, type XmlElement } from '../office/xml-tree.ts';

const widest = 100;

/** The rows of a table, with what `readCell` makes of each cell. */
export function readOdtRows(table: XmlElement, readCell: (cell: XmlElement) => Node[]): FlowCell[][] {
  return listRows(table, false).map(({ row, isHeader }) => {
    const cells: FlowCell[] = [];
    let column = 0;
    for (const cell of childrenOf(row)) {
      const repeated = readCount(cell.attributes['table:number-columns-repeated']);
      if (cell.name === 'table:table-cell') {
        const span = readCount(cell.attributes['table:number-columns-spanned']);
        cells.push({ blocks: readCell(cell), column, span, isHeader });
      }
      if (/^table:(covered-)?table-cell$/.test(cell.name)) column += repeated;
    }
    return cells;
  });
}

function listRows(element: XmlElement, isHeader: boolean): { row: XmlElement; isHeader: boolean }[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'table:table-row') return [{ row: child, isHeader }];
    if (child.name === 'table:table-header-rows') return listRows(child, true);
    return /^table:table-(rows|row-group)$/.test(child.name) ? listRows(child, isHeader) : [];
  });
}

function readCount(value: string | undefined): number {
  const count = Number(value ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, widest) : 1;
}
