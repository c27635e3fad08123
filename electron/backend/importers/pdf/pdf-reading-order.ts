import type { Gutter } from './pdf-gutters.ts';
import type { Line } from './pdf-lines.ts';

/** Beyond it a page is read from top to bottom: comparing all with all would take long. */
const mostLines = 500;

/**
 * Lines in the order in which they are read: of two lines the upper comes first, except that all on the left of a gutter
 * comes before all on its right (after T. Breuel, High Performance Document Layout Analysis, 2003).
 */
export function inReadingOrder(lines: readonly Line[], gutters: readonly Gutter[]): Line[] {
  const sorted = [...lines].sort((a, b) => a.y - b.y || a.x - b.x);
  if (sorted.length > mostLines) return sorted;
  const ordered: Line[] = [];
  const seen = new Set<Line>();
  const visit = (line: Line): void => {
    if (seen.has(line)) return;
    seen.add(line);
    for (const other of sorted) if (!seen.has(other) && comesBefore(other, line, gutters)) visit(other);
    ordered.push(line);
  };
  for (const line of sorted) visit(line);
  return ordered;
}

function comesBefore(a: Line, b: Line, gutters: readonly Gutter[]): boolean {
  if (overlap(a, b)) return a.y < b.y;
  const side = gutters.map((gutter) => sideOf(gutter, a, b)).find((found) => found !== 0) ?? 0;
  return side === 0 ? a.y < b.y || (a.y === b.y && a.x < b.x) : side < 0;
}

/** -1 if a gutter parts two lines and the first is on its left, 1 if it is on its right, 0 if the gutter does not part them. */
function sideOf({ left, right, top, bottom }: Gutter, a: Line, b: Line): number {
  const isBeside = [a, b].every(({ y }) => y >= top && y <= bottom + 0.1);
  if (!isBeside) return 0;
  if (a.right <= left + 0.1 && b.x >= right - 0.1) return -1;
  return b.right <= left + 0.1 && a.x >= right - 0.1 ? 1 : 0;
}

/** Whether one stands above the other. */
function overlap(a: Line, b: Line): boolean {
  return a.x < b.right - 1 && b.x < a.right - 1;
}
