import type { Node } from 'prosemirror-model';
import type { FlowCell } from '../office/flow-table.ts';
import { childOf, childrenOf, type XmlElement } from '../office/xml-tree.ts';
import { readSwitch, readValue } from './docx-styles.ts';

const widestSpan = 100;

/** The rows of a table, with what `readCell` makes of each cell. Rows that were deleted are left out. */
export function readDocxRows(table: XmlElement, readCell: (cell: XmlElement) => Node[]): FlowCell[][] {
  return through(table, 'w:tr').flatMap((row) => {
    const properties = childOf(row, 'w:trPr');
    if (childOf(properties, 'w:del')) return [];
    const isHeader = readSwitch(properties, 'w:tblHeader') ?? false;
    let column = readCount(readValue(properties, 'w:gridBefore'), 0);
    return [
      through(row, 'w:tc').map((cell): FlowCell => {
        const own = childOf(cell, 'w:tcPr');
        const span = Math.max(1, readCount(readValue(own, 'w:gridSpan'), 1));
        const merge = childOf(own, 'w:vMerge');
        const isCovered = merge !== null && merge.attributes['w:val'] !== 'restart';
        const placed = { blocks: isCovered ? [] : readCell(cell), column, span, isHeader };
        column += span;
        return placed;
      }),
    ];
  });
}

/** The children of this name, also of those in frames around them. */
function through(element: XmlElement, name: string): XmlElement[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins'].includes(child.name) ? through(child, name) : [];
  });
}

function readCount(value: string | null, missing: number): number {
  const count = Number(value ?? missing);
  return Number.isInteger(count) && count >= 0 ? Math.min(count, widestSpan) : missing;
}
