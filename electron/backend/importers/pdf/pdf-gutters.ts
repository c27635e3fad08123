import type { Chunk } from './pdf-chunks.ts';
import { highest, median } from './pdf-measures.ts';

/** An empty strip between two columns of text, over the whole height at which it parts them. */
export interface Gutter {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Beyond it a page is no page of text, and looking for columns would take long. */
const mostChunks = 1500;
const mostTried = 200;
const fewestLines = 2;

/**
 * The gutters of a page's columns. The empty strips of tables look the same; they are told apart by the file's order, which
 * goes down a column but along a row of a table, and by lines that fill their column as running text does.
 */
export function findGutters(chunks: readonly Chunk[], em: number): Gutter[] {
  if (chunks.length > mostChunks || chunks.length < 2 * fewestLines) return [];
  const byHeight = [...chunks].sort((a, b) => a.y - b.y);
  const gutters: Gutter[] = [];
  const tried = new Set<string>();
  byHeight.forEach((seed, i) => {
    const gutter = grow(byHeight, i, seed, em);
    if (!gutter) return;
    const key = [gutter.left, gutter.right, gutter.top, gutter.bottom].map(Math.round).join(' ');
    if (tried.has(key) || tried.size > mostTried || gutters.some((other) => isPart(gutter, other))) return;
    tried.add(key);
    if (partsColumns(byHeight, gutter, em)) gutters.push(gutter);
  });
  return withoutParts(gutters);
}

/** Gutters without those that are a part of a higher one. */
function withoutParts(gutters: readonly Gutter[]): Gutter[] {
  const kept: Gutter[] = [];
  for (const gutter of [...gutters].sort((a, b) => b.bottom - b.top - a.bottom + a.top)) {
    if (!kept.some((other) => isPart(gutter, other))) kept.push(gutter);
  }
  return kept;
}

/** Whether a gutter is a stretch of another. */
function isPart(gutter: Gutter, { left, right, top, bottom }: Gutter): boolean {
  const isWithin = gutter.top >= top - 0.1 && gutter.bottom <= bottom + 0.1;
  return isWithin && gutter.left < right && gutter.right > left;
}

/** The strip left of a chunk, as far up and down as no chunk crosses it. */
function grow(chunks: readonly Chunk[], at: number, seed: Chunk, em: number): Gutter | null {
  const narrowest = em * 0.8;
  const strip = { left: -Infinity, right: seed.x, top: seed.y - seed.size, bottom: seed.y };
  const admits = (chunk: Chunk): boolean => {
    if (chunk.right <= strip.right - narrowest) strip.left = Math.max(strip.left, chunk.right);
    else if (chunk.x >= strip.left + narrowest && chunk.x > seed.x - 4 * em)
      strip.right = Math.min(strip.right, chunk.x);
    else return false;
    return true;
  };
  for (let i = at; i < chunks.length; i++) {
    const chunk = chunks[i];
    if (!chunk || !admits(chunk)) break;
    strip.bottom = chunk.y;
  }
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i];
    if (!chunk || !admits(chunk)) break;
    strip.top = chunk.y - chunk.size;
  }
  return strip.left > -Infinity ? strip : null;
}

function partsColumns(chunks: readonly Chunk[], gutter: Gutter, em: number): boolean {
  const within = chunks.filter(({ y }) => y >= gutter.top && y <= gutter.bottom + 0.1);
  const left = nearest(
    within.filter((chunk) => chunk.right <= gutter.left + 0.1),
    'right',
  );
  // Those of a column further to the right say nothing about this strip.
  const right = nearest(
    within.filter(({ x }) => x >= gutter.right - 0.1),
    'left',
  ).filter(({ x }) => x < gutter.right + 4 * em);
  if (Math.min(left.length, right.length) < fewestLines) return false;
  const turns = countTurns(left, right);
  const shorter = Math.min(left.length, right.length);
  const least = Math.min(letters(left), letters(right));
  // The lines of a column begin under others, at its edge or at an indent; what follows a wide space does not.
  const aligned = right.filter((chunk) =>
    right.some((other) => other !== chunk && Math.abs(other.x - chunk.x) < em * 0.3),
  );
  if (aligned.length < right.length * 0.6) return false;
  // Two lines side by side say little: there the file must go down both columns of long lines.
  if (shorter < 3) return turns <= 2 && least >= 18;
  if (turns <= 1 + shorter * 0.15 && least >= 8) return true;
  return isProse(left, em) && isProse(right, em);
}

/** Of chunks on one side of a gutter, those with nothing between them and it. */
function nearest(chunks: readonly Chunk[], edge: 'left' | 'right'): Chunk[] {
  return chunks.filter(
    (chunk) =>
      !chunks.some(
        (other) =>
          Math.abs(other.y - chunk.y) < chunk.size * 0.6 &&
          (edge === 'right' ? other.x > chunk.right : other.right < chunk.x),
      ),
  );
}

/** How often the file goes from one side to the other. */
function countTurns(left: readonly Chunk[], right: readonly Chunk[]): number {
  const orderOf = (chunk: Chunk) => chunk.glyphs[0]?.order ?? 0;
  const sides = [
    ...left.map((chunk) => ({ order: orderOf(chunk), side: 0 })),
    ...right.map((chunk) => ({ order: orderOf(chunk), side: 1 })),
  ].sort((a, b) => a.order - b.order);
  return sides.filter(({ side }, i) => i > 0 && sides[i - 1]?.side !== side).length;
}

function letters(chunks: readonly Chunk[]): number {
  return median(chunks.map(({ glyphs }) => glyphs.length));
}

function isProse(chunks: readonly Chunk[], em: number): boolean {
  const widths = chunks.map(({ x, right }) => right - x);
  const column = highest(widths);
  const full = widths.filter((width) => width > column * 0.75).length;
  return letters(chunks) >= 18 && column > em * 8 && full >= chunks.length * 0.5;
}
