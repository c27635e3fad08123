/** A line of a text file. */
export interface TextLine {
  /** From 1, in the file. */
  readonly number: number;
  /** As the file has it, without its line end. */
  readonly raw: string;
}

/** One or more lines of the file that make one paragraph. */
export interface JoinedLines {
  /** The line that it begins on. */
  readonly line: number;
  readonly text: string;
}

/** Lines that belong together: what stands between two blank lines. No line is blank. */
type Group = readonly TextLine[];

const minimumBreaks = 4;
const widths = { least: 40, most: 100 };

/**
 * The paragraphs of a text's lines, one each. A line is a paragraph, except where the whole text was wrapped at a
 * fixed width: there the lines between two blank lines are put together again. Lines come and go with their ends trimmed.
 */
export function joinWrappedLines(lines: readonly TextLine[]): JoinedLines[] {
  const groups = groupLines(lines);
  const width = wrapWidth(groups);
  return groups.flatMap((group) =>
    width === null ? group.map(({ number, raw }) => ({ line: number, text: raw })) : joinGroup(group, width),
  );
}

function groupLines(lines: readonly TextLine[]): Group[] {
  const groups: TextLine[][] = [[]];
  for (const { number, raw } of lines) {
    const text = raw.trim();
    if (text) groups.at(-1)?.push({ number, raw: text });
    else groups.push([]);
  }
  return groups.filter((group) => group.length > 0);
}

/**
 * The width at which the text was wrapped, or null if it was not. Wrapping leaves a trace: the first word of the next
 * line would not have fitted. Lines made by hand lack it, or end where sentences end.
 */
function wrapWidth(groups: readonly Group[]): number | null {
  const breaks = groups.flatMap((group) =>
    group.slice(1).map((next, i) => [group[i]?.raw ?? '', next.raw] as const),
  );
  if (breaks.length < minimumBreaks) return null;
  const width = breaks.reduce((widest, [line]) => Math.max(widest, line.length), 0);
  if (width < widths.least || width > widths.most) return null;
  if (groups.flat().some(({ raw }) => raw.length > width * 1.5)) return null;
  const wrapped = breaks.filter(([line, next]) => isWrapped(line, next, width));
  const midSentence = wrapped.filter(([line]) => !/[.!?…:;]["'”’»)\]]*$/u.test(line));
  const isPlain = wrapped.length >= breaks.length * 0.85 && midSentence.length >= wrapped.length * 0.6;
  return isPlain ? width : null;
}

/** Whether the next line goes on with this one: its first word would not have fitted. */
function isWrapped(line: string, next: string, width: number): boolean {
  const isList = /^([-*•‣–—]|\d{1,3}[.)])\s/u.test(next);
  const firstWord = next.split(/\s/u, 1)[0] ?? '';
  // A few columns of slack: some programs wrap a little before the full width.
  return !isList && line.includes(' ') && line.length + 1 + firstWord.length > width - 3;
}

function joinGroup(group: Group, width: number): JoinedLines[] {
  const joined: { line: number; text: string }[] = [];
  group.forEach(({ number, raw }, i) => {
    const before = group[i - 1]?.raw;
    const last = joined.at(-1);
    if (before === undefined || !last || !isWrapped(before, raw, width))
      joined.push({ line: number, text: raw });
    else last.text += joint(before, raw) + raw;
  });
  return joined;
}

/** What stood between two lines that a program has broken: nothing in scripts without spaces and after a hyphen. */
export function joint(before: string, next: string): '' | ' ' {
  const isUnspaced =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]$/u.test(before);
  if (
    isUnspaced &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u.test(next)
  ) {
    return '';
  }
  return /\p{L}-$/u.test(before) ? '' : ' ';
}
