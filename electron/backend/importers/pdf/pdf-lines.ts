import type { Chunk, PlacedGlyph } from './pdf-chunks.ts';
import type { Gutter } from './pdf-gutters.ts';
import { highest, lowest, mostCommon } from './pdf-measures.ts';
import { mirror, rightToLeftShare, toLogicalOrder } from './pdf-visual-order.ts';

/** Letters of one kind, in the order in which they are read. */
export interface Span {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isMonospace: boolean;
  readonly isRaised: boolean;
}

/** A part of a line that a wide gap sets apart. */
export interface Part {
  readonly x: number;
  readonly right: number;
  readonly spans: readonly Span[];
  readonly text: string;
}

/**
 * A line of text within its column. Lengths are points; on a page that is read from the right `x` counts from the right,
 * so that every line begins at `x`.
 */
export interface Line {
  /** The page's place in the file, from 0. */
  readonly page: number;
  readonly x: number;
  readonly right: number;
  /** The baseline, from the top of the page. */
  readonly y: number;
  readonly size: number;
  readonly parts: readonly Part[];
  /** Its text; parts are parted by a tab. */
  readonly text: string;
  /** The column that gutters leave to it; the same for all lines of a column. */
  readonly column: string;
  /** The width of its first word. */
  readonly firstWord: number;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isMonospace: boolean;
  readonly isArtifact: boolean;
  readonly isRightToLeft: boolean;
  /** Where it comes in the file's own order. */
  readonly order: number;
}

/** In type sizes: a gap this wide parts cells and not words. */
const cellGap = 1.6;

/** How a page is set. */
export interface Setting {
  /** Whether it is read from the right, so that its glyphs were mirrored. */
  readonly isMirrored: boolean;
  /** Whether its brackets are noted by their shape (`bracketsAreMirrored`). */
  readonly turnsBrackets: boolean;
}

/** The lines of a page, from top to bottom: chunks of one baseline that no gutter parts. */
export function buildLines(
  chunks: readonly Chunk[],
  gutters: readonly Gutter[],
  page: number,
  setting: Setting,
): Line[] {
  return rowsOf(chunks).flatMap((row) => {
    const lines: Chunk[][] = [];
    for (const chunk of row) {
      const last = lines.at(-1)?.at(-1);
      if (last && !gutters.some((gutter) => isBetween(gutter, last, chunk))) lines.at(-1)?.push(chunk);
      else lines.push([chunk]);
    }
    return lines.map((line) => toLine(line, gutters, page, setting));
  });
}

function rowsOf(chunks: readonly Chunk[]): Chunk[][] {
  const rows: Chunk[][] = [];
  let last: Chunk | null = null;
  for (const chunk of [...chunks].sort((a, b) => a.y - b.y)) {
    if (last && chunk.y - last.y < Math.min(chunk.size, last.size) * 0.12) rows.at(-1)?.push(chunk);
    else rows.push([chunk]);
    last = chunk;
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x);
  return rows;
}

function isBetween(gutter: Gutter, left: Chunk, right: Chunk): boolean {
  const isBeside = left.y >= gutter.top && left.y <= gutter.bottom + 0.1;
  return isBeside && gutter.left >= left.right - 0.1 && gutter.right <= right.x + 0.1;
}

function toLine(chunks: readonly Chunk[], gutters: readonly Gutter[], page: number, setting: Setting): Line {
  const glyphs = chunks.flatMap((chunk) => chunk.glyphs);
  const x = lowest(chunks.map((chunk) => chunk.x));
  const right = highest(chunks.map((chunk) => chunk.right));
  const [first] = chunks;
  const texts = glyphs.map(({ text }) => text);
  const share = rightToLeftShare(texts);
  const hasLetters = texts.some((text) => /\p{L}/u.test(text));
  const isRightToLeft = share > 0.5 || (setting.isMirrored && (share > 0 || !hasLetters));
  const size = mostCommon(chunks.flatMap((chunk) => chunk.glyphs.map(() => chunk.size)));
  const parts = splitParts(chunks, size).map((part) => toPart(part, isRightToLeft, setting));
  const inked = glyphs.filter(({ text }) => text.trim());
  const most = (is: (glyph: PlacedGlyph) => boolean, share = 0.8) =>
    inked.filter(is).length > inked.length * share;
  const y = first?.y ?? 0;
  return {
    page,
    x,
    right,
    y,
    size,
    parts,
    text: parts.map((part) => part.text).join('\t'),
    column: columnOf(gutters, x, right, y),
    firstWord: firstWordWidth(glyphs),
    isBold: most(({ font }) => font.isBold),
    isItalic: most(({ font }) => font.isItalic),
    isMonospace: most(({ font }) => font.isMonospace, 0.97),
    isArtifact: most((glyph) => glyph.isArtifact),
    isRightToLeft,
    order: lowest(glyphs.map(({ order }) => order)),
  };
}

/** A name for the column: the gutters that bound it. */
function columnOf(gutters: readonly Gutter[], x: number, right: number, y: number): string {
  const beside = gutters.filter(({ top, bottom }) => y >= top && y <= bottom + 0.1);
  const left = Math.max(
    -Infinity,
    ...beside.filter((gutter) => gutter.left <= x + 0.1).map((gutter) => gutter.left),
  );
  const end = Math.min(
    Infinity,
    ...beside.filter((gutter) => gutter.right >= right - 0.1).map((gutter) => gutter.right),
  );
  return `${Math.round(left)} ${Math.round(end)}`;
}

function splitParts(chunks: readonly Chunk[], size: number): PlacedGlyph[][] {
  const parts: PlacedGlyph[][] = [];
  let right = -Infinity;
  for (const chunk of chunks) {
    if (parts.length > 0 && chunk.x - right < size * cellGap) parts.at(-1)?.push(...chunk.glyphs);
    else parts.push([...chunk.glyphs]);
    right = chunk.right;
  }
  return parts;
}

interface Letter extends Omit<Span, 'text'> {
  readonly text: string;
}

function toPart(glyphs: readonly PlacedGlyph[], isRightToLeft: boolean, setting: Setting): Part {
  const spaced = withSpaces(glyphs);
  const shown = setting.isMirrored ? spaced.reverse() : spaced;
  const turn = (letter: Letter) =>
    setting.turnsBrackets ? { ...letter, text: mirror(letter.text) } : letter;
  const letters = toLogicalOrder(shown, isRightToLeft ? 'rtl' : 'ltr', turn);
  const spans: (Omit<Span, 'text'> & { text: string })[] = [];
  for (const letter of letters) {
    const last = spans.at(-1);
    if (last && (letter.text === ' ' || isAlike(last, letter))) last.text += letter.text;
    else spans.push({ ...letter });
  }
  const tidy = trimSpans(
    spans.map((span) => ({ ...span, text: span.text.normalize('NFC').replace(/\s+/gu, ' ') })),
  );
  const inked = glyphs.filter(({ text }) => text.trim());
  return {
    x: lowest(inked.map(({ x }) => x)),
    right: highest(inked.map(({ x, width }) => x + width)),
    spans: tidy,
    text: tidy.map(({ text }) => text).join(''),
  };
}

function isAlike(a: Omit<Span, 'text'>, b: Omit<Span, 'text'>): boolean {
  return (
    a.isBold === b.isBold &&
    a.isItalic === b.isItalic &&
    a.isMonospace === b.isMonospace &&
    a.isRaised === b.isRaised
  );
}

/** Spans without white space at both ends and without empty ones. */
function trimSpans(spans: readonly Span[]): Span[] {
  const text = spans.map((span) => span.text).join('');
  let [skip, left] = [text.length - text.trimStart().length, text.trim().length];
  return spans.flatMap((span) => {
    const kept = span.text.slice(skip, skip + left);
    skip = Math.max(0, skip - span.text.length);
    left -= kept.length;
    return kept ? [{ ...span, text: kept }] : [];
  });
}

/** The glyphs of a stretch with a space wherever a gap is wide enough to be one. */
function withSpaces(glyphs: readonly PlacedGlyph[]): Letter[] {
  const gaps = gapsOf(glyphs);
  // Letterspaced words have gaps between all letters: what counts is how much wider a gap is.
  const tracking = Math.max(0, [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 4)] ?? 0);
  const spaces = glyphs.filter(({ text }) => !text.trim()).length;
  const hasSpaces = spaces * 14 > glyphs.length;
  const letters: Letter[] = [];
  let last: PlacedGlyph | null = null;
  let isSpaced = false;
  for (const glyph of glyphs) {
    const { font, text, marks, isRaised } = glyph;
    const style = { isBold: font.isBold, isItalic: font.isItalic, isMonospace: font.isMonospace, isRaised };
    if (!text.trim()) {
      isSpaced = last !== null;
      continue;
    }
    const gap = last ? (glyph.x - last.x - last.width) / Math.max(glyph.size, last.size) : 0;
    const isGap = last !== null && gap > tracking + (hasSpaces ? 0.22 : 0.13);
    if (isSpaced || isGap) letters.push({ ...style, text: ' ' });
    letters.push({ ...style, text: text + marks });
    isSpaced = false;
    last = glyph;
  }
  return letters;
}

function gapsOf(glyphs: readonly PlacedGlyph[]): number[] {
  const inked = glyphs.filter(({ text }) => text.trim());
  return inked.slice(1).map((glyph, i) => {
    const before = inked[i];
    return before ? (glyph.x - before.x - before.width) / glyph.size : 0;
  });
}

function firstWordWidth(glyphs: readonly PlacedGlyph[]): number {
  const [first] = glyphs;
  if (!first) return 0;
  let right = first.x + first.width;
  for (const glyph of glyphs) {
    if (!glyph.text.trim() || glyph.x - right > glyph.size * 0.13) break;
    right = Math.max(right, glyph.x + glyph.width);
  }
  return right - first.x;
}
