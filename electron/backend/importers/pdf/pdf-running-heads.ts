import type { Line } from './pdf-lines.ts';
import { highest, lowest } from './pdf-measures.ts';

/** A page with its lines. */
export interface PageLines {
  readonly lines: readonly Line[];
  readonly height: number;
}

/** What was found around the text of pages. */
export interface RunningHeads {
  readonly heads: ReadonlySet<Line>;
  /** The number printed on each page, null where none was found. */
  readonly numbers: readonly (string | null)[];
}

interface Candidate {
  readonly line: Line;
  readonly page: number;
  /** Its text without what changes from page to page. */
  readonly pattern: string;
  readonly edge: Edge;
}

/** An edge of the page; `turned` for text that runs along it. */
type Edge = 'top' | 'bottom' | 'turned';

const zoneHeight = 0.14;
const linesOfZone = 4;

/**
 * Running heads and page numbers: what stands at the same place of several pages, outside the text. Text that happens to
 * be repeated is spared: a head is the outermost of its page, and parted from the text by more than a line's step.
 */
export function findRunningHeads(pages: readonly PageLines[]): RunningHeads {
  const zones = pages.map(zonesOf);
  const candidates = zones.flat(2);
  const repeated = findRepeated(candidates, pages.length);
  const isTagged = marksArtifacts(pages);
  for (const { line } of candidates) if (isTagged && line.isArtifact) repeated.add(line);
  const { numbers, lines } = readNumbers(pages, candidates, repeated);
  const heads = new Set<Line>();
  zones.forEach((ofPage, page) => {
    for (const zone of ofPage) {
      const inner = pages[page]?.lines ?? [];
      for (const line of outermost(zone, inner, repeated, lines)) heads.add(line);
    }
  });
  return { heads, numbers };
}

/** The lines at the edges of a page, from the edge inwards. */
function zonesOf({ lines, height }: PageLines, page: number): Candidate[][] {
  const upright = lines.filter(({ y }) => y <= height).sort((a, b) => a.y - b.y);
  // The outermost line counts wherever it stands: a page may have wide margins.
  const top = upright.filter((line, i) => i === 0 || line.y < height * zoneHeight);
  const bottom = upright.toReversed().filter((line, i) => i === 0 || line.y > height * (1 - zoneHeight));
  const turned = lines.filter(({ y }) => y > height);
  const zone = (edge: Edge, found: readonly Line[]) =>
    found.slice(0, linesOfZone).map((line) => ({ line, page, edge, pattern: patternOf(line.text) }));
  return [zone('top', top), zone('bottom', bottom), zone('turned', turned)];
}

/** The lines that other pages have too, at the same height; on the pages from the first to the last of them, on most or every other. */
function findRepeated(candidates: readonly Candidate[], pages: number): Set<Line> {
  const repeated = new Set<Line>();
  for (const group of groupBy(candidates, ({ edge, pattern }) => `${edge} ${pattern}`)) {
    for (const { line, page } of group) {
      const twins = group.filter((other) => other.page !== page && Math.abs(other.line.y - line.y) < 4);
      const on = new Set([page, ...twins.map((twin) => twin.page)]);
      const span = highest([...on]) - lowest([...on]) + 1;
      if (twins.length > 0 && on.size >= Math.min(span, pages) * 0.4) repeated.add(line);
    }
  }
  return repeated;
}

/** The heads of one edge: from the outermost line inwards as long as they are repeated, up to a gap before the text. */
function outermost(
  zone: readonly Candidate[],
  lines: readonly Line[],
  repeated: ReadonlySet<Line>,
  numbers: ReadonlySet<Line>,
): Line[] {
  const inner = zone.findIndex(({ line }) => !repeated.has(line) && !numbers.has(line));
  const run = zone.slice(0, inner < 0 ? zone.length : inner).map(({ line }) => line);
  if (zone[0]?.edge === 'turned') return zone.map(({ line }) => line).filter((line) => repeated.has(line));
  while (run.length > 0) {
    const last = run.at(-1);
    if (last && (numbers.has(last) || isApart(last, run, lines))) return run;
    run.pop();
  }
  return run;
}

/** Whether there is more than a line's step between a head and the text. */
function isApart(head: Line, heads: readonly Line[], lines: readonly Line[]): boolean {
  const others = lines.filter((line) => !heads.includes(line));
  return others.every((line) => Math.abs(line.y - head.y) > Math.max(line.size, head.size) * 1.5);
}

function patternOf(text: string): string {
  const pattern = text
    .toLowerCase()
    .replace(/\p{Nd}+/gu, '#')
    .replace(/\s+/gu, ' ')
    .trim();
  return isPageNumber(text) ? '#' : pattern;
}

const romanNumber = /^(?=[ivxlc])(?:c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3}))$/i;

/** Whether a line is nothing but a page number: `12`, `– 12 –`, `Page 12 of 40`, `xii`. */
function isPageNumber(text: string): boolean {
  const plain = text.replace(/^[\s|\-–—[(]+|[\s|\-–—\])]+$/gu, '');
  return (
    /^(?:\p{L}{1,8}\.?\s*)?\p{Nd}{1,4}(?:\s*(?:\/|\p{L}{1,4})\s*\p{Nd}{1,4})?$/u.test(plain) ||
    romanNumber.test(plain)
  );
}

/** Whether the file marks what is no text, and only that. */
function marksArtifacts(pages: readonly PageLines[]): boolean {
  const lines = pages.flatMap((page) => page.lines);
  const marked = lines.filter(({ isArtifact }) => isArtifact).length;
  return marked > 0 && marked < lines.length * 0.3;
}

/** The numbers printed on pages, which grow by one a page, and the lines that are such a number and nothing else. */
function readNumbers(
  pages: readonly PageLines[],
  candidates: readonly Candidate[],
  repeated: ReadonlySet<Line>,
): { numbers: (string | null)[]; lines: ReadonlySet<Line> } {
  const found = candidates.flatMap((candidate) => {
    const isAlone = isPageNumber(candidate.line.text);
    if (!isAlone && !repeated.has(candidate.line)) return [];
    return numbersOf(candidate.line.text).map((number) => ({
      ...candidate,
      isAlone,
      number,
      shift: number - candidate.page,
    }));
  });
  const pagesOf = (group: readonly { page: number }[]) => new Set(group.map(({ page }) => page)).size;
  const [best] = groupBy(found, ({ shift }) => String(shift)).sort((a, b) => pagesOf(b) - pagesOf(a));
  const isOnlyPage = pages.length === 1 && best?.[0]?.isAlone === true && best[0].number === 1;
  if (!best || (pagesOf(best) < 2 && !isOnlyPage))
    return { numbers: pages.map(() => null), lines: new Set() };
  const shift = best[0]?.shift ?? 0;
  const isRegular = pagesOf(best) >= pages.length * 0.5;
  const numbers = pages.map((_, page) => {
    const own = best.find((one) => one.page === page);
    if (own) return String(own.number);
    return isRegular && page + shift > 0 ? String(page + shift) : null;
  });
  return { numbers, lines: new Set(best.filter(({ isAlone }) => isAlone).map(({ line }) => line)) };
}

function numbersOf(text: string): number[] {
  const [first, last] = [
    /^\P{Nd}{0,12}?(\p{Nd}{1,4})(?!\p{Nd})/u.exec(text)?.[1],
    /(?<!\p{Nd})(\p{Nd}{1,4})\P{Nd}{0,3}$/u.exec(text)?.[1],
  ];
  return [...new Set([first, last])].flatMap((digits) => (digits ? [toNumber(digits)] : []));
}

/** The value of decimal digits of any script. */
function toNumber(digits: string): number {
  let value = 0;
  for (const digit of digits) {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
    value = value * 10 + (code - zero);
  }
  return value;
}

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}
