import type { Line } from './pdf-lines.ts';
import { listMarker, type Paragraph, sentenceEnd } from './pdf-paragraphs.ts';
import { isSameSize, isTextSize, type TextStyle } from './pdf-text-style.ts';

/** Paragraphs in the order of the text, those that run on over a column or a page put together. */
export function joinFlow(pages: readonly (readonly Paragraph[])[], style: TextStyle): Paragraph[] {
  const flow = pages.flatMap((paragraphs) => notesLast(paragraphs, style));
  const edges = new Map<string, number>();
  for (const line of flow.flat()) {
    edges.set(columnOf(line), Math.max(edges.get(columnOf(line)) ?? 0, line.right));
  }
  const setting = { style, edges, hasIndents: usesIndents(flow, style) };
  for (let i = 0; i < flow.length; i++) {
    for (let joined = joinNext(flow, i, setting); joined !== null; ) {
      i = joined;
      joined = joinNext(flow, i, setting);
    }
  }
  return flow;
}

interface Setting {
  readonly style: TextStyle;
  /** How far the lines of a column go, by `columnOf`. */
  readonly edges: ReadonlyMap<string, number>;
  /** Whether the first line of a paragraph is indented. */
  readonly hasIndents: boolean;
}

function columnOf({ page, column }: Line): string {
  return `${page} ${column}`;
}

const furthest = 12;

/**
 * Joins a paragraph that is broken off with the one that goes on with it. What stood between them on the same page goes
 * before it, so that no page begins before another has ended. Gives its new place, null if nothing was joined.
 */
function joinNext(flow: Paragraph[], at: number, setting: Setting): number | null {
  const paragraph = flow[at];
  const last = paragraph?.at(-1);
  if (!paragraph || !last) return null;
  const isRunning = isRunningText(paragraph, setting.style);
  // Other text than the running one goes on only in what comes next, such as a list of sources over a page's end.
  const reach = isRunning ? furthest : 1;
  for (let next = at + 1; next <= Math.min(flow.length - 1, at + reach); next++) {
    const candidate = flow[next];
    const first = candidate?.[0];
    if (!candidate || !first || first.page > last.page + 1) return null;
    // A last line may be short; what is passed over for a later one must be something else.
    if (isRunning && next > at + 1 && !isRunningText(candidate, setting.style)) continue;
    if (isRunning && next === at + 1 && !isTextSize(first.size, setting.style)) continue;
    if (!isElsewhere(last, first) || !goesOn(paragraph, candidate, isRunning, setting)) return null;
    const between = flow.slice(at + 1, next);
    const before = between.filter(([line]) => line && line.page < first.page);
    const after = between.filter(([line]) => line && line.page >= first.page);
    flow.splice(at, next - at + 1, ...before, [...paragraph, ...candidate], ...after);
    return at + before.length;
  }
  return null;
}

function goesOn(paragraph: Paragraph, candidate: Paragraph, isRunning: boolean, setting: Setting): boolean {
  const last = paragraph.at(-1);
  const [first, second] = candidate;
  if (!last || !first || first.isBold !== last.isBold || first.isMonospace) return false;
  if (!isSameSize(first.size, last.size)) return false;
  if (!isRunning && paragraph.length === 1 && last.text.length < 30) return false;
  if (/[\p{L}\p{Nd}][-‐–\u00AD]$/u.test(last.text) && /^[\p{L}\p{Nd}]/u.test(first.text)) return true;
  if (listMarker.test(first.text)) return false;
  const isEnded = sentenceEnd.test(last.text);
  if (/^\p{Ll}/u.test(first.text) && !isEnded) return true;
  const edge = setting.edges.get(columnOf(last)) ?? 0;
  if (last.right + first.firstWord + last.size * 0.5 < edge) return false;
  const end = candidate.at(-1);
  // A line or two of something else, such as the first row of a table, would not end like a sentence.
  if (!isEnded)
    return first.parts.length === 1 && (candidate.length > 2 || sentenceEnd.test(end?.text ?? ''));
  const isIndented = second ? first.x - second.x > first.size * 0.6 : false;
  return isRunning && setting.hasIndents && second !== undefined && !isIndented;
}

/** Whether `next` stands in another column or on another page than the end of a paragraph. */
function isElsewhere(last: Line, next: Line): boolean {
  return next.page !== last.page || next.column !== last.column || next.y < last.y;
}

function isRunningText(paragraph: Paragraph, style: TextStyle): boolean {
  const [first] = paragraph;
  if (!first || !isTextSize(first.size, style) || first.isMonospace) return false;
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
  if (!above || !top || above.isBold || !isTextSize(above.size, style)) return [];
  return top.y - above.y > style.size * style.leading * 1.15 ? column.slice(first) : [];
}

function isSmall(paragraph: Paragraph | undefined, style: TextStyle): boolean {
  return paragraph?.every(({ size }) => size < style.size * 0.93) === true;
}
