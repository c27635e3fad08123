import type { Line } from './pdf-lines.ts';
import { isSameSize, type TextStyle } from './pdf-text-style.ts';

/** Lines that make one block of the text, in the order in which they are read. */
export type Paragraph = readonly Line[];

/** Ends of sentences, with the quotes and brackets that may close after them. */
export const sentenceEnd = /[.!?؟。！？…:;][\p{Pe}\p{Pf}"'’”]*[\d*†‡]{0,3}$/u;

/** What stands at the beginning of a list's item. */
export const listMarker =
  /^(?:[•‣▪▸►◦●○■□–—*·]\s|[•‣▪◦●\uE000-\uF8FF]|[([]?(?:\p{Nd}{1,3}|\p{L}|[ivx]{1,4})[.)\]]\s)/u;

/** Whether a line begins with the dot of a list. */
export function beginsItem(text: string): boolean {
  return /^[•‣▪▸►◦●\uE000-\uF8FF]/u.test(text);
}

/** Whether a line ends in a row of dots and a page number, as in a table of contents. */
export function isLeader(text: string): boolean {
  return /(?:\s?[.·…]){4,}\s*[\p{L}\p{N}-]{0,8}$/u.test(text.slice(-60));
}

/** Lines put together to paragraphs, within one column of a page. `lines` are in reading order. */
export function groupLines(
  lines: readonly Line[],
  style: TextStyle,
  isRow: (line: Line) => boolean,
): Paragraph[] {
  const paragraphs: Line[][] = [];
  lines.forEach((line, i) => {
    const current = paragraphs.at(-1);
    const last = current?.at(-1);
    const joins = last && !isRow(last) && !isRow(line) && continues(current ?? [], line, lines, i, style);
    if (joins) current?.push(line);
    else paragraphs.push([line]);
  });
  return paragraphs;
}

function continues(
  current: readonly Line[],
  line: Line,
  lines: readonly Line[],
  at: number,
  style: TextStyle,
): boolean {
  const last = current.at(-1);
  if (!last || last.page !== line.page || !isSameSize(last.size, line.size)) return false;
  const step = line.y - last.y;
  if (step <= 0 || !(last.x < line.right && line.x < last.right)) return false;
  if (isLeader(last.text)) return false;
  if (last.isMonospace && line.isMonospace) return step < line.size * style.leading * 2.2;
  if (step > line.size * leadingOf(current, line, style) * 1.22 + 0.5) return false;
  if (isCentred(last, line)) return !changesWeight(last, line);
  const edges = edgesAt(lines, at);
  const isShort = last.right + line.firstWord + line.size * 0.5 < edges.right;
  const runsOn = !sentenceEnd.test(last.text) && /^[\p{Ll}\p{Lo}(]/u.test(line.text);
  if (isShort && !(runsOn && /^\p{Ll}/u.test(line.text))) return false;
  if (last.isMonospace !== line.isMonospace && !runsOn) return false;
  if (changesWeight(last, line) && !(runsOn && !isShort)) return false;
  if (/[\p{L}\p{Nd}][-‐–\u00AD]$/u.test(last.text)) return true;
  const isAligned = Math.abs(line.x - last.x) <= line.size * 0.5;
  if (listMarker.test(line.text) && (isShort || !isAligned || shapeOf(current[0]) === shapeOf(line))) {
    return runsOn && /^\p{Ll}\p{Ll}/u.test(line.text);
  }
  return !isIndented(current, line, lines[at + 1] ?? null, edges.left);
}

/** What kind of marker a line begins with: `[#]`, `#.`, `a)`. */
function shapeOf(line: Line | undefined): string {
  const marker = listMarker.exec(line?.text ?? '')?.[0] ?? '';
  return marker.replace(/\p{Nd}+/gu, '#').replace(/\p{L}+/gu, 'a');
}

/** From baseline to baseline in type sizes, as this paragraph has it, else as the document has it. */
function leadingOf(current: readonly Line[], line: Line, style: TextStyle): number {
  const [first, second] = current;
  const own = first && second ? (second.y - first.y) / line.size : null;
  const usual = isSameSize(line.size, style.size) ? style.leading : Math.max(style.leading, 1.2) * 1.05;
  return own ? Math.max(Math.min(own, usual * 1.15), usual * 0.8) : usual;
}

function changesWeight(a: Line, b: Line): boolean {
  return a.isBold !== b.isBold;
}

function isCentred(a: Line, b: Line): boolean {
  const shift = Math.abs(a.x + a.right - b.x - b.right) / 2;
  return shift < a.size * 0.4 && Math.abs(a.x - b.x) > a.size && Math.abs(a.right - b.right) > a.size;
}

/** Where the lines around this one begin and end: the edges of their column or of their indented passage. */
function edgesAt(lines: readonly Line[], at: number): { left: number; right: number } {
  const line = lines[at];
  if (!line) return { left: 0, right: 0 };
  const isNeighbour = (other: Line) =>
    other.page === line.page && other.column === line.column && isSameSize(other.size, line.size);
  const near = lines.slice(Math.max(0, at - 3), at + 3).filter(isNeighbour);
  const reach = Math.max(...near.map(({ right }) => right));
  const left = Math.min(...near.map(({ x }) => x));
  const aligned = near.filter(({ right }) => Math.abs(right - reach) < line.size * 0.6).length;
  if (aligned >= 2) return { left, right: reach };
  const column = lines
    .filter(isNeighbour)
    .map(({ right }) => right)
    .sort((a, b) => b - a);
  // Not the very longest: a line may stick out.
  return { left, right: column[Math.floor(column.length * 0.1)] ?? reach };
}

/** Whether a line begins further in, or out, than its paragraph goes on. */
function isIndented(current: readonly Line[], line: Line, next: Line | null, left: number): boolean {
  const last = current.at(-1) ?? line;
  const em = line.size;
  const shift = line.x - last.x;
  if (current.length > 1) return Math.abs(shift) > em * 0.6;
  const goesBack = next !== null && next.page === line.page && next.x < line.x - em * 0.6;
  // Two lines with the same indent, of which the second goes on further out: both begin paragraphs.
  if (Math.abs(shift) < em * 0.3 && goesBack && line.x - left > em * 0.6) return true;
  // A paragraph of one line so far: further out is the end of its indent, further in is a new one or a hanging indent.
  if (shift <= em * 0.6) return shift < -em * 6;
  const hangs = next && next.page === line.page && Math.abs(next.x - line.x) < em * 0.3;
  return !(hangs || listMarker.test(last.text));
}
