import type { TextLine } from './join-wrapped-lines.ts';

/** What a text's look tells of the program that dumped it. */
export interface DumpLayout {
  /** The width at which it wrapped lines; null if it did not. */
  readonly width: number | null;
  /** Whether it numbered the links, as `[12]words`. */
  readonly numbersLinks: boolean;
  /** Where its list of addresses begins, as an index of the lines; null if it has none. */
  readonly referencesAt: number | null;
}

/** Bullets that text browsers draw, and numbers. */
export const bulletPattern = /^(\s*)([•□☆○■★◎●△◦‣▪·*+–-]|[o#@=](?=\s\S)|\d{1,3}\.)(?:\s+|$)(.*)$/u;

/** Reads from the lines how the text was laid out. */
export function readLayout(lines: readonly TextLine[]): DumpLayout {
  const referencesAt = findReferences(lines);
  const numbersLinks = referencesAt !== null || countsUpLinks(lines);
  const body = referencesAt === null ? lines : lines.slice(0, referencesAt);
  return { width: wrapWidth(body), numbersLinks, referencesAt };
}

/** The list of addresses at the end: a heading, and below it nothing but numbered addresses that begin at about 1. */
function findReferences(lines: readonly TextLine[]): number | null {
  const texts = lines.map(({ raw }) => raw.trim());
  let addresses = 0;
  let others = 0;
  let at: number | null = null;
  for (let i = texts.length - 1; i >= 0; i--) {
    const text = texts[i] ?? '';
    if (!text) continue;
    if (addressLine.test(text)) addresses++;
    else if (/^\p{L}[\p{L} ]{3,30}$/u.test(text) && beginsAddresses(texts.slice(i + 1))) {
      if (addresses >= 2 && others <= addresses * 0.1 + 2) at = i;
      return at;
    } else if (/\s/.test(text)) others++;
    if (others > addresses * 0.1 + 20) return null;
  }
  return null;
}

const addressLine = /^\d{1,5}\.\s+(?:[a-z][a-z+.-]*:|\S+$)/i;

/** Whether the first line, or the first behind `Visible links:`, is a first address. */
function beginsAddresses(texts: readonly string[]): boolean {
  const [first, next] = texts.filter((text) => text && !text.endsWith(':'));
  return /^[123]\.\s+\S+$/.test(first ?? '') && addressLine.test(next ?? '');
}

/** Without the list: numbers that count up from 1 without a gap, each glued to the word that it links. */
function countsUpLinks(lines: readonly TextLine[]): boolean {
  const found = [
    ...lines
      .map(({ raw }) => raw)
      .join('\n')
      .matchAll(/(^|[\s(])\[(\d{1,4})\](?=[^\s\d[])/gm),
  ];
  const numbers = found.map((match) => Number(match[2]));
  const steps = numbers.slice(1).filter((number, i) => {
    const step = number - (numbers[i] ?? 0);
    return step > 0 && step <= 3;
  });
  return numbers.length >= 8 && steps.length >= (numbers.length - 1) * 0.95;
}

/**
 * The width of a wrapped text: as wide as its widest lines that a word more would not have fitted into; null when lines
 * end as their writer ended them.
 */
function wrapWidth(lines: readonly TextLine[]): number | null {
  const lengths = lines
    .map(({ raw }) => raw.trimEnd())
    .filter((line) => line.length >= 40 && line.trim().includes(' '))
    .map(columns)
    .sort((a, b) => b - a);
  // Tables and unbreakable words stand out; a wrapped text has many lines that come near its width.
  const width = lengths[Math.floor(Math.max(2, lengths.length * 0.03))];
  if (width === undefined || width < 40 || width > 240) return null;
  let full = 0;
  let wrapped = 0;
  lines.forEach(({ raw }, i) => {
    const next = lines[i + 1]?.raw.trim();
    if (!next || bulletPattern.test(next) || columns(raw.trimEnd()) < width - 14) return;
    full++;
    if (goesOn(raw.trimEnd(), next, width)) wrapped++;
  });
  return full >= 3 && wrapped >= full * 0.5 ? width : null;
}

/** Whether a line was broken before the next because the first word of that would not have fitted. */
export function goesOn(line: string, next: string, width: number): boolean {
  if (bulletPattern.test(next) && !/^[-–]/.test(next)) return false;
  if (/^\[?_{3,}/.test(next) || !line.trim().includes(' ')) return false;
  const firstWord = next.split(/\s/u, 1)[0] ?? '';
  return columns(line) + 1 + columns(firstWord) > width - 2;
}

/** How wide a line is on a terminal: letters of East Asia take two columns, marks none. */
function columns(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the quick way out for plain text
  if (/^[\u0000-\u02ff]*$/.test(text)) return text.length;
  let width = 0;
  for (const letter of text) {
    if (/\p{M}/u.test(letter)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        letter,
      )
        ? 2
        : 1;
  }
  return width;
}
