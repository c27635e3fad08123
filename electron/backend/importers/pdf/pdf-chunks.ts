import type { Glyph } from './pdf-glyph.ts';
import { highest, lowest, median, mostCommon } from './pdf-measures.ts';

/** Glyphs that stand side by side on one baseline without a wide gap, from left to right. */
export interface Chunk {
  readonly glyphs: readonly PlacedGlyph[];
  readonly x: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  /** The type size of most of its letters. */
  readonly size: number;
}

/** A glyph in its chunk. */
export interface PlacedGlyph extends Glyph {
  /** Where it comes in the file's own order. */
  readonly order: number;
  /** Whether it stands above or below the baseline of its chunk, as the mark of a footnote does. */
  readonly isRaised: boolean;
  /** Marks that are set above or below it, such as vowel signs. */
  readonly marks: string;
}

/** In type sizes: a gap this wide may be one between columns, a narrower one is between words. */
const wideGap = 0.8;

/** The chunks of a page, from top to bottom and left to right. */
export function findChunks(glyphs: readonly Glyph[]): Chunk[] {
  const placed = glyphs.map((glyph, order) => ({ ...glyph, order, isRaised: false, marks: '' }));
  const chunks = rowsOf(attachMarks(placed)).flatMap((row) => splitRow(withoutDoubles(row)));
  return attachRaised(chunks);
}

/** A row without glyphs that are painted once more in nearly the same place, to look bold or to throw a shadow. */
function withoutDoubles(row: readonly PlacedGlyph[]): PlacedGlyph[] {
  return row.filter((glyph, i) => {
    const reach = glyph.size * 0.12;
    for (let at = i - 1; at >= 0; at--) {
      const other = row[at];
      if (!other || glyph.x - other.x >= reach) return true;
      const isSame = other.text === glyph.text && Math.abs(other.y - glyph.y) < reach;
      if (isSame && glyph.text.trim()) return false;
    }
    return true;
  });
}

/** Accents that old fonts set as letters of their own over the letter that they belong to. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  '´': '\u0301',
  ˆ: '\u0302',
  '˜': '\u0303',
  '¯': '\u0304',
  '˘': '\u0306',
  '˙': '\u0307',
  '¨': '\u0308',
  '˚': '\u030A',
  '˝': '\u030B',
  ˇ: '\u030C',
  '¸': '\u0327',
  '˛': '\u0328',
};

/** Glyphs with combining marks and accents given to the letter that they stand over. */
function attachMarks(glyphs: readonly PlacedGlyph[]): PlacedGlyph[] {
  const marksOf = new Map<PlacedGlyph, string>();
  const taken = new Set<PlacedGlyph>();
  glyphs.forEach((mark, i) => {
    const text = accents[mark.text] ?? (isMark(mark) ? mark.text : null);
    if (text === null) return;
    const middle = mark.x + mark.width / 2;
    // Only neighbours in the file: a mark is painted with its word.
    const near = glyphs
      .slice(Math.max(0, i - 8), i + 9)
      .filter((other) => other !== mark && /\p{L}/u.test(other.text) && !isMark(other));
    const aside = (base: PlacedGlyph) => Math.max(base.x - middle, middle - base.x - base.width, 0);
    const distance = (base: PlacedGlyph) =>
      aside(base) * 4 + Math.abs(base.y - mark.y) + Math.abs(base.order - mark.order) * 0.01;
    const [base] = near.sort((a, b) => distance(a) - distance(b));
    const reach = isMark(mark) ? 2 : 0.5;
    if (!base || distance(base) > base.size * reach || (!isMark(mark) && aside(base) > 0)) return;
    taken.add(mark);
    marksOf.set(base, (marksOf.get(base) ?? '') + text);
  });
  if (taken.size === 0) return [...glyphs];
  return glyphs
    .filter((glyph) => !taken.has(glyph))
    .map((base) => {
      const marks = marksOf.get(base);
      return marks ? { ...base, text: base.text.replace('ı', 'i'), marks } : base;
    });
}

function isMark({ text }: Glyph): boolean {
  return text >= '\u0300' && /^\p{M}+$/u.test(text);
}

/** Glyphs by baseline, from top to bottom; each row from left to right. */
function rowsOf(glyphs: readonly PlacedGlyph[]): PlacedGlyph[][] {
  const rows: PlacedGlyph[][] = [];
  let last: PlacedGlyph | null = null;
  for (const glyph of [...glyphs].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    const size = Math.min(glyph.size, last?.size ?? 0);
    // Close to the one before and not far from the first: a row may be a little askew, not go down the page.
    if (row && first && last && glyph.y - last.y < size * 0.12 && glyph.y - first.y < size * 0.4)
      row.push(glyph);
    else rows.push([glyph]);
    last = glyph;
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x || a.order - b.order);
  return rows;
}

function splitRow(row: readonly PlacedGlyph[]): Chunk[] {
  const parts: PlacedGlyph[][] = [];
  const wide = Math.max(wideGap, usualGap(row) * 1.3);
  let right = -Infinity;
  for (const glyph of row) {
    const part = parts.at(-1);
    if (!glyph.text.trim()) {
      // A space is neither the beginning of a chunk nor does it bridge a gap.
      if (part && glyph.x - right < glyph.size * wide) part.push(glyph);
      continue;
    }
    const em = Math.max(glyph.size, part?.at(-1)?.size ?? 0);
    if (part && glyph.x - right < em * wide) part.push(glyph);
    else parts.push([glyph]);
    right = Math.max(right, glyph.x + glyph.width);
  }
  return parts.map(toChunk);
}

/** The gap between words in type sizes, where a row has enough of them: wide in a short line that was made to fill its column. */
function usualGap(row: readonly PlacedGlyph[]): number {
  const inked = row.filter(({ text }) => text.trim());
  const gaps = inked.slice(1).flatMap((glyph, i) => {
    const before = inked[i];
    const gap = before ? (glyph.x - before.x - before.width) / glyph.size : 0;
    return gap > 0.13 ? [gap] : [];
  });
  const middle = median(gaps);
  return gaps.length >= 4 && middle < 1.2 ? middle : 0;
}

/** A chunk of these glyphs, which stand from left to right. */
function toChunk(glyphs: readonly PlacedGlyph[]): Chunk {
  const visible = glyphs.filter(({ text, isRaised }) => text.trim() && !isRaised);
  const told = visible.length > 0 ? visible : glyphs;
  const inked = glyphs.filter(({ text }) => text.trim());
  return {
    glyphs,
    x: lowest(inked.map(({ x }) => x)),
    right: highest(inked.map(({ x, width }) => x + width)),
    y: mostCommon(told.map(({ y }) => y)),
    size: mostCommon(told.map(({ size }) => Math.round(size * 10) / 10)),
  };
}

/** Chunks with the small raised or lowered ones put into the larger ones that they belong to. */
function attachRaised(chunks: readonly Chunk[]): Chunk[] {
  const added = new Map<Chunk, Chunk[]>();
  const rest = chunks.filter((small, i) => {
    const host = hostOf(small, chunks, i);
    if (host) added.set(host, [...(added.get(host) ?? []), small]);
    return !host;
  });
  if (added.size === 0) return rest;
  const joined = rest.map((chunk) => {
    const raised = (added.get(chunk) ?? []).flatMap(({ glyphs }) =>
      glyphs.map((glyph) => ({ ...glyph, isRaised: true })),
    );
    if (raised.length === 0) return chunk;
    return toChunk([...chunk.glyphs, ...raised].sort((a, b) => a.x - b.x || a.order - b.order));
  });
  return joinNeighbours(joined);
}

/** The chunk that a raised one belongs to. `chunks` go from top to bottom, so that only those at its height are looked at. */
function hostOf(small: Chunk, chunks: readonly Chunk[], at: number): Chunk | undefined {
  const reach = small.size * 4;
  for (let step = 1; ; step++) {
    const above = chunks[at - step];
    const below = chunks[at + step];
    const isAbove = above !== undefined && small.y - above.y < reach;
    const isBelow = below !== undefined && below.y - small.y < reach;
    if (!isAbove && !isBelow) return undefined;
    if (isBelow && isRaisedOn(small, below)) return below;
    if (isAbove && isRaisedOn(small, above)) return above;
  }
}

function isRaisedOn(small: Chunk, large: Chunk): boolean {
  if (small.size > large.size * 0.87 || small.glyphs.length > 12) return false;
  const above = large.y - small.y;
  const isNear =
    above > -large.size * 0.35 && above < large.size * 0.75 && Math.abs(above) > large.size * 0.02;
  return isNear && small.x > large.x - large.size * 0.6 && small.x < large.right + large.size * 0.45;
}

/** Chunks of one baseline that a raised mark has closed the gap between. */
function joinNeighbours(chunks: readonly Chunk[]): Chunk[] {
  const joined: Chunk[] = [];
  for (const chunk of chunks) {
    const last = joined.at(-1);
    const isNext = last && Math.abs(last.y - chunk.y) < chunk.size * 0.12 && chunk.x >= last.x;
    if (isNext && chunk.x - last.right < Math.min(chunk.size, last.size) * wideGap * 0.75) {
      joined.splice(-1, 1, toChunk([...last.glyphs, ...chunk.glyphs]));
    } else joined.push(chunk);
  }
  return joined;
}
