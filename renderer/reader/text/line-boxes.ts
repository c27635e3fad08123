import type { Box } from '../text-geometry.ts';

/** Joins the boxes of pieces of text into one box a line; pieces come in the order of the text. */
export function joinLines(pieces: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const piece of pieces) {
    if (piece.width === 0 && piece.height === 0) continue;
    const line = lines.at(-1);
    if (line && isSameLine(line, piece)) lines[lines.length - 1] = union(line, piece);
    else lines.push(piece);
  }
  return lines;
}

function isSameLine(a: Box, b: Box): boolean {
  const shared = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  return shared > Math.min(a.height, b.height) / 2;
}

function union(a: Box, b: Box): Box {
  const top = Math.min(a.top, b.top);
  const left = Math.min(a.left, b.left);
  return {
    top,
    left,
    width: Math.max(a.left + a.width, b.left + b.width) - left,
    height: Math.max(a.top + a.height, b.top + b.height) - top,
  };
}
