/** Lines that belong together: what stands between two blank lines. No line is blank. */
type Group = readonly string[];

const minimumBreaks = 4;
const widths = { least: 40, most: 100 };

/**
 * The paragraphs of a text's lines, one each. A line is a paragraph, except where the whole text was wrapped at a
 * fixed width: there the lines between two blank lines are put together again. Lines come and go with their ends trimmed.
 */
export function joinWrappedLines(lines: readonly string[]): string[] {
  const groups = groupLines(lines);
  const width = wrapWidth(groups);
  return width === null ? groups.flat() : groups.flatMap((group) => joinGroup(group, width));
}

function groupLines(lines: readonly string[]): Group[] {
  const groups: string[][] = [[]];
  for (const line of lines) {
    const text = line.trim();
    if (text) groups.at(-1)?.push(text);
    else groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

/**
 * The width at which the text was wrapped, or null if it was not. Wrapping leaves a trace: the first word of the next
 * line would not have fitted. Lines made by hand lack it, or end where sentences end.
 */
function wrapWidth(groups: readonly Group[]): number | null {
  const breaks = groups.flatMap((group) => group.slice(1).map((next, i) => [group[i] ?? '', next] as const));
  if (breaks.length < minimumBreaks) return null;
  const width = Math.max(...breaks.map(([line]) => line.length));
  if (width < widths.least || width > widths.most) return null;
  if (groups.flat().some((line) => line.length > width * 1.5)) return null;
  const wrapped = breaks.filter(([line, next]) => isWrapped(line, next, width));
  const midSentence = wrapped.filter(([line]) => !/[.!?…:;]["'”’»)\]]*$/u.test(line));
  const isPlain = wrapped.length >= breaks.length * 0.85 && midSentence.length >= wrapped.length * 0.6;
  return isPlain ? width : null;
}

function isWrapped(line: string, next: string, width: number): boolean {
  const isList = /^([-*•‣–—]|\d{1,3}[.)])\s/u.test(next);
  const firstWord = next.split(/\s/u, 1)[0] ?? '';
  // A few columns of slack: some programs wrap a little before the full width.
  return !isList && line.includes(' ') && line.length + 1 + firstWord.length > width - 3;
}

function joinGroup(group: Group, width: number): string[] {
  const joined: string[] = [];
  group.forEach((line, i) => {
    const before = group[i - 1];
    if (before === undefined || !isWrapped(before, line, width)) joined.push(line);
    else joined.push(`${joined.pop()}${/\p{L}-$/u.test(before) ? '' : ' '}${line}`);
  });
  return joined;
}
