import { beginsItem, isLeader, type Paragraph } from './pdf-paragraphs.ts';
import type { TextStyle } from './pdf-text-style.ts';

/** A title of the file's own table of contents. */
export interface OutlineTitle {
  readonly title: string;
  /** From 0. */
  readonly depth: number;
}

const longest = { letters: 200, boldLetters: 120, lines: 4 };

/** The headings among paragraphs with their levels, from 1. They are larger than the text, or bold and alone, or in the outline. */
export function findHeadings(
  paragraphs: readonly Paragraph[],
  style: TextStyle,
  outline: readonly OutlineTitle[],
): ReadonlyMap<Paragraph, number> {
  const titles = new Map(outline.map(({ title, depth }) => [foldTitle(title), depth]));
  const found = paragraphs.filter(
    (paragraph, i) =>
      isListed(paragraph, titles) ||
      (isHeading(paragraph, style) && !isByline(paragraph, i, paragraphs, style)),
  );
  const kinds = [...new Set(found.map(kindOf))].sort((a, b) => b - a);
  const [title] = found;
  const isTitled =
    title?.[0]?.page === 0 &&
    title[0].size > style.largest * 1.12 &&
    found.filter((one) => kindOf(one) >= kindOf(title)).length === 1;
  return new Map(
    found.map((paragraph) => {
      const depth = titles.get(foldTitle(textOf(paragraph)));
      const rank = kinds.indexOf(kindOf(paragraph)) + (isTitled ? 1 : 2);
      return [paragraph, depth === undefined ? Math.min(6, rank) : Math.min(6, depth + 2)];
    }),
  );
}

function isHeading(paragraph: Paragraph, style: TextStyle): boolean {
  const [first] = paragraph;
  const text = textOf(paragraph);
  if (!first || paragraph.length > longest.lines || text.length > longest.letters || !/\p{L}{2}/u.test(text))
    return false;
  if (first.isMonospace || isLeader(text) || beginsItem(text)) return false;
  if (first.size > style.largest * 1.12) return text.length > 2;
  const isBold = !style.isBold && paragraph.every((line) => line.isBold);
  return (
    isBold &&
    first.size > style.size * 0.95 &&
    first.size > style.largest * 0.8 &&
    text.length <= longest.boldLetters &&
    !/[.,;:]$/u.test(text)
  );
}

/** Whether a paragraph is set larger between the title and the text: who wrote it, and when. */
function isByline(
  paragraph: Paragraph,
  at: number,
  paragraphs: readonly Paragraph[],
  style: TextStyle,
): boolean {
  const [first] = paragraph;
  const above = paragraphs.slice(Math.max(0, at - 8), at);
  if (!first || first.page > 0 || first.isBold || above.length !== at || at === 0) return false;
  const largest = Math.max(...above.map(([line]) => line?.size ?? 0));
  return largest > first.size * 1.05 && above.every(([line]) => line && line.size > style.largest * 1.12);
}

function isListed(paragraph: Paragraph, titles: ReadonlyMap<string, number>): boolean {
  return paragraph.length <= 3 && titles.has(foldTitle(textOf(paragraph)));
}

/** A number that is greater for what stands out more. */
function kindOf(paragraph: Paragraph): number {
  const [first] = paragraph;
  return first ? Math.round(first.size * 2) + (first.isBold ? 0.5 : 0) : 0;
}

function textOf(paragraph: Paragraph): string {
  return paragraph.map(({ text }) => text).join(' ');
}

/** A title without its number, case and spaces. */
function foldTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[\p{Nd}.\s]+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
