import type { Line } from './pdf-lines.ts';
import { listMarker, type Paragraph, sentenceEnd } from './pdf-paragraphs.ts';
import { isSameSize, type TextStyle } from './pdf-text-style.ts';

/** Paragraphs in the order of the text, those that run on over a column or a page put together. */
export function joinFlow(pages: readonly (readonly Paragraph[])[], style: TextStyle): Paragraph[] {
  const flow = pages.flatMap((paragraphs) => notesLast(paragraphs, style));
  const hasIndents = usesIndents(flow, style);
  for (let i = 0; i < flow.length; i++) {
    for (let joined = joinNext(flow, i, style, hasIndents); joined !== null; ) {
      i = joined;
      joined = joinNext(flow, i, style, hasIndents);
    }
  }
  return flow;
}

const furthest = 12;

/**
 * Joins a paragraph that is broken off with the one that goes on with it. What stood between them on the same page goes
 * before it, so that no page begins before another has ended. Gives its new place, null if nothing was joined.
 */
function joinNext(flow: Paragraph[], at: number, style: TextStyle, hasIndents: boolean): number | null {
  const paragraph = flow[at];
  const last = paragraph?.at(-1);
  if (!paragraph || !last || !isRunningText(paragraph, style)) return null;
  const isEnded = sentenceEnd.test(last.text);
  for (let next = at + 1; next < Math.min(flow.length, at + furthest); next++) {
    const candidate = flow[next];
    const first = candidate?.[0];
    if (!candidate || !first || first.page > last.page + 1) return null;
    if (!isRunningText(candidate, style)) continue;
    if (!isElsewhere(last, first)) return null;
    const isBeside =
      next === at + 1 || flow.slice(at + 1, next).every((between) => !isRunningText(between, style));
    if (!isBeside || !goesOn(last, candidate, isEnded, hasIndents, flow)) return null;
    const between = flow.slice(at + 1, next);
    const before = between.filter(([line]) => line && line.page < first.page);
    const after = between.filter(([line]) => line && line.page >= first.page);
    flow.splice(at, next - at + 1, ...before, [...paragraph, ...candidate], ...after);
    return at + before.length;
  }
  return null;
}

function goesOn(
  last: Line,
  candidate: Paragraph,
  isEnded: boolean,
  hasIndents: boolean,
  flow: readonly Paragraph[],
): boolean {
  const [first, second] = candidate;
  if (!first || listMarker.test(first.text) || first.isBold !== last.isBold) return false;
  if (/[\p{L}][-‐\u00AD]$/u.test(last.text) && /^\p{L}/u.test(first.text)) return true;
  if (/^\p{Ll}/u.test(first.text) && !isEnded) return true;
  const lines = flow.flat().filter(({ page, column }) => page === last.page && column === last.column);
  const edge = Math.max(...lines.map(({ right }) => right));
  if (last.right + first.firstWord + last.size * 0.5 < edge) return false;
  if (!isEnded) return true;
  const isIndented = second ? first.x - second.x > first.size * 0.6 : false;
  return hasIndents && second !== undefined && !isIndented;
}

/** Whether `next` stands in another column or on another page than the end of a paragraph. */
function isElsewhere(last: Line, next: Line): boolean {
  return next.page !== last.page || next.column !== last.column || next.y < last.y;
}

function isRunningText(paragraph: Paragraph, style: TextStyle): boolean {
  const [first] = paragraph;
  if (!first || !isSameSize(first.size, style.size) || first.isMonospace) return false;
  return (
    !(first.isBold && !style.isBold) &&
    (paragraph.length > 1 || first.text.length > 30 || /^\p{Ll}/u.test(first.text))
  );
}

function usesIndents(flow: readonly Paragraph[], style: TextStyle): boolean {
  const long = flow.filter((paragraph) => paragraph.length > 1 && isRunningText(paragraph, style));
  const indented = long.filter(([first, second]) => {
    const shift = first && second ? (first.x - second.x) / first.size : 0;
    return shift > 0.6 && shift < 5;
  });
  return indented.length >= long.length * 0.4;
}

/** The paragraphs of a page with its notes behind them. */
function notesLast(paragraphs: readonly Paragraph[], style: TextStyle): Paragraph[] {
  const columns = new Set(paragraphs.map(([line]) => line?.column));
  const notes = new Set(
    [...columns].flatMap((column) =>
      notesOf(
        paragraphs.filter(([line]) => line?.column === column),
        style,
      ),
    ),
  );
  return [...paragraphs.filter((paragraph) => !notes.has(paragraph)), ...notes];
}

/** The paragraphs that are set small at the foot of a column, with some space between them and the running text. */
function notesOf(column: readonly Paragraph[], style: TextStyle): Paragraph[] {
  let first = column.length;
  while (isSmall(column[first - 1], style)) first--;
  const above = column[first - 1]?.at(-1);
  const top = column[first]?.[0];
  if (!above || !top || above.isBold || !isSameSize(above.size, style.size)) return [];
  return top.y - above.y > style.size * style.leading * 1.15 ? column.slice(first) : [];
}

function isSmall(paragraph: Paragraph | undefined, style: TextStyle): boolean {
  return paragraph?.every(({ size }) => size < style.size * 0.93) === true;
}
