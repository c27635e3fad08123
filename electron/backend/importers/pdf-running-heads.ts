import type { Line } from './pdf-lines.ts';

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
  readonly place: number;
  readonly zone: 'top' | 'bottom';
}

const zoneHeight = 0.14;
const linesOfZone = 4;

/** Running heads and page numbers: what stands at the same place of several pages, above or below the text. */
export function findRunningHeads(pages: readonly PageLines[]): RunningHeads {
  const candidates = pages.flatMap(candidatesOf);
  const heads = new Set<Line>();
  for (const group of groupBy(candidates, ({ zone, pattern }) => `${zone} ${pattern}`)) {
    for (const { line, page, place } of group) {
      const twins = group.filter((other) => other.page !== page && Math.abs(other.place - place) < 4);
      if (twins.length > 0) heads.add(line);
    }
  }
  const isTagged = marksArtifacts(pages);
  for (const { line } of candidates) if (isTagged && line.isArtifact) heads.add(line);
  const numbers = readNumbers(pages, candidates, heads);
  return { heads, numbers };
}

function candidatesOf({ lines, height }: PageLines, page: number): Candidate[] {
  const sorted = [...lines].sort((a, b) => a.y - b.y);
  // The outermost lines count wherever they stand: a page may have wide margins.
  const atTop = sorted.filter((line, i) => i === 0 || line.y < height * zoneHeight).slice(0, linesOfZone);
  const atBottom = sorted
    .filter((line, i) => i === sorted.length - 1 || line.y > height * (1 - zoneHeight))
    .slice(-linesOfZone);
  const candidate = (zone: 'top' | 'bottom') => (line: Line) => ({
    line,
    page,
    zone,
    pattern: patternOf(line.text),
    place: line.y,
  });
  return [...atTop.map(candidate('top')), ...atBottom.map(candidate('bottom'))];
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

/** The numbers printed on pages: those that grow by one a page. Lines that are such a number alone join the heads. */
function readNumbers(
  pages: readonly PageLines[],
  candidates: readonly Candidate[],
  heads: Set<Line>,
): (string | null)[] {
  const found = candidates.flatMap((candidate) => {
    const isAlone = isPageNumber(candidate.line.text);
    if (!isAlone && !heads.has(candidate.line)) return [];
    return numbersOf(candidate.line.text).map((number) => ({
      ...candidate,
      isAlone,
      number,
      shift: number - candidate.page,
    }));
  });
  const shifts = groupBy(found, ({ shift }) => String(shift));
  const pagesOf = (group: readonly { page: number }[]) => new Set(group.map(({ page }) => page)).size;
  const [best] = shifts.sort((a, b) => pagesOf(b) - pagesOf(a));
  const isSure =
    best && (pagesOf(best) >= 2 || (pages.length === 1 && best[0]?.isAlone && best[0].number === 1));
  if (!best || !isSure) return pages.map(() => null);
  for (const { line, isAlone } of best) if (isAlone) heads.add(line);
  const shift = best[0]?.shift ?? 0;
  const isRegular = pagesOf(best) >= pages.length * 0.5;
  return pages.map((_, page) => {
    const own = best.find((one) => one.page === page);
    if (own) return String(own.number);
    return isRegular && page + shift > 0 ? String(page + shift) : null;
  });
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
