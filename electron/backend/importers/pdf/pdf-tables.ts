import type { Node } from 'prosemirror-model';
import { createRow, placeRows } from '../table-rows.ts';
import type { Line, Part } from './pdf-lines.ts';
import { highest } from './pdf-measures.ts';
import { listMarker } from './pdf-paragraphs.ts';
import { spanPieces } from './pdf-spans.ts';

/** The lines that are rows of tables: their cells stand under those of a line beside them. `lines` are in reading order. */
export function findRows(lines: readonly Line[]): ReadonlySet<Line> {
  const rows = new Set<Line>();
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (!next || !isTabular(line) || !isTabular(next) || !isBelow(line, next)) return;
    if (!sharesColumn(line, next)) return;
    rows.add(line);
    rows.add(next);
  });
  return rows;
}

function isTabular({ parts }: Line): boolean {
  const [first, second] = parts;
  if (!first || !second) return false;
  // A number or a dot with a wide gap after it begins an item of a list or a heading.
  return parts.length > 2 || !(listMarker.test(`${first.text} `) || /^[\p{Nd}.]{1,8}$/u.test(first.text));
}

function isBelow(line: Line, next: Line): boolean {
  return (
    next.page === line.page &&
    next.column === line.column &&
    next.y > line.y &&
    next.y - line.y < line.size * 4
  );
}

function sharesColumn(a: Line, b: Line): boolean {
  const near = a.size * 0.5;
  return a.parts
    .slice(1)
    .some((cell) =>
      b.parts
        .slice(1)
        .some(
          (other) =>
            Math.abs(cell.x - other.x) < near ||
            Math.abs(cell.right - other.right) < near ||
            Math.abs(cell.x + cell.right - other.x - other.right) < near * 2,
        ),
    );
}

interface Column {
  left: number;
  right: number;
}

/** The rows of one table. */
export function toRows(lines: readonly Line[]): Node[] {
  const columns = findColumns(lines);
  const rows = lines.flatMap((line) => {
    const cells = placeCells(line.parts, columns).map(({ part, column, span }) => ({
      pieces: spanPieces(part.spans),
      column,
      span,
      isHeader: line === lines[0] && line.isBold && !lines.every(({ isBold }) => isBold),
    }));
    return createRow(cells, line.isRightToLeft ? 'rtl' : null) ?? [];
  });
  return placeRows(rows);
}

/** The columns: what the cells of the fullest rows cover, and what no cell of them covers parts them. */
function findColumns(lines: readonly Line[]): Column[] {
  const most = highest(lines.map(({ parts }) => parts.length));
  const full = lines.filter(({ parts }) => parts.length === most).flatMap(({ parts }) => parts);
  const columns: Column[] = [];
  for (const { x, right } of [...full].sort((a, b) => a.x - b.x)) {
    const last = columns.at(-1);
    if (last && x < last.right) last.right = Math.max(last.right, right);
    else columns.push({ left: x, right });
  }
  return columns;
}

interface PlacedPart {
  readonly part: Part;
  readonly column: number;
  readonly span: number;
}

/** The cells of a row with their columns; no two share one. */
function placeCells(parts: readonly Part[], columns: readonly Column[]): PlacedPart[] {
  let free = 0;
  return parts.map((part) => {
    const covered = columns.flatMap(({ left, right }, i) => (part.x < right && part.right > left ? [i] : []));
    const nearest = columns.reduce((best, { left }, i) => {
      const distance = (at: number) => Math.abs((columns[at]?.left ?? 0) - part.x);
      return Math.abs(left - part.x) < distance(best) ? i : best;
    }, 0);
    const column = Math.max(free, covered[0] ?? nearest);
    const span = Math.max(1, (covered.at(-1) ?? column) - column + 1);
    free = column + span;
    return { part, column, span };
  });
}
