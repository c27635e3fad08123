import { findDates } from '../read-date.ts';
import { type JoinedLines, joint, type TextLine } from './join-wrapped-lines.ts';
import { bulletPattern, type DumpLayout, goesOn } from './text-layout.ts';

/** A paragraph, heading, list item or bit of furniture of a dumped page, before anybody has judged what it is. */
export interface TextBlock {
  /** The line of the file that it begins on. */
  readonly line: number;
  /** Its words, without bullet and without the numbers that the dumping program gave to links. */
  readonly text: string;
  /** Its words as the file has them. */
  readonly source: string;
  /** The list item that it is, if it is one. */
  readonly item: { readonly depth: number; readonly ordinal: number | null } | null;
  /** How many numbered links stand in it, and whether it begins with one; 0 where the dump does not number them. */
  readonly links: number;
  readonly beginsWithLink: boolean;
  /** Whether it belongs to the list of addresses at the end of a dump. */
  readonly isAddress: boolean;
  /** Whether a blank line stands before it. */
  readonly afterBlank: boolean;
}

const linkNumber = /\[\d{1,4}\]/g;

/** A block of which more lines may come. */
interface OpenBlock {
  readonly line: number;
  readonly text: string;
  readonly indent: number;
  readonly bullet: string | null;
  readonly afterBlank: boolean;
  /** The last of its lines. */
  readonly last: string;
}

/** The blocks of a dump's lines, in order; together they hold every line that is not blank. */
export function readBlocks(lines: readonly TextLine[], layout: DumpLayout): TextBlock[] {
  const end = layout.referencesAt ?? lines.length;
  const blocks: TextBlock[] = [];
  const indents: number[] = [];
  let open: OpenBlock | null = null;
  let afterBlank = true;
  for (const { number, raw } of lines.slice(0, end)) {
    const line = raw.trimEnd();
    const joined: OpenBlock | null = open && line ? joinLine(open, line, layout) : null;
    if (joined) {
      open = joined;
      continue;
    }
    if (open) blocks.push(toBlock(open, itemOf(open, indents), layout));
    open = line ? openBlock(number, line, afterBlank, layout) : null;
    afterBlank = !line;
  }
  if (open) blocks.push(toBlock(open, itemOf(open, indents), layout));
  for (const { number, raw } of lines.slice(end))
    if (raw.trim()) blocks.push(addressBlock(number, raw.trim()));
  return blocks;
}

function openBlock(line: number, text: string, afterBlank: boolean, layout: DumpLayout): OpenBlock {
  const bullet = findBullet(text, layout);
  return {
    line,
    text: (bullet?.[3] ?? text).trim(),
    indent: /^\s*/.exec(text)?.[0].length ?? 0,
    bullet: bullet?.[2] ?? null,
    afterBlank,
    last: text,
  };
}

/** The block with one more line, if the line goes on with it. */
function joinLine(open: OpenBlock, line: string, layout: DumpLayout): OpenBlock | null {
  if (findBullet(line, layout)) return null;
  const words = line.trim();
  // A bullet on a line of its own: text browsers draw one where the item begins with a block.
  if (open.bullet && !open.text) return { ...open, text: words, last: line };
  if (layout.width === null || !goesOn(open.last, words, layout.width)) return null;
  return { ...open, text: open.text + joint(open.text, words) + words, last: line };
}

/**
 * Signs that people write too are bullets only in a wrapped dump and standing in from its margin: a dash begins speech,
 * a number a date or a heading.
 */
function findBullet(line: string, { width }: DumpLayout): RegExpExecArray | null {
  const found = bulletPattern.exec(line);
  if (!found) return null;
  const [, indent = '', sign = '', words = ''] = found;
  if (/[•□☆○■★◎●△◦‣▪]/u.test(sign) || (/[*+·]/.test(sign) && !/^[*+·]/.test(words))) return found;
  const isSet = width !== null && indent.length >= 2 && words !== '';
  return isSet && findDates(line.trim().slice(0, 60))[0]?.index !== 0 ? found : null;
}

function itemOf({ bullet, indent }: OpenBlock, indents: number[]): TextBlock['item'] {
  if (bullet === null) {
    indents.length = 0;
    return null;
  }
  while (indents.length > 0 && (indents.at(-1) ?? 0) > indent) indents.pop();
  if ((indents.at(-1) ?? -1) < indent) indents.push(indent);
  return {
    depth: Math.max(1, Math.min(6, indents.length)),
    ordinal: /\d/.test(bullet) ? Number.parseInt(bullet, 10) : null,
  };
}

function toBlock(open: OpenBlock, item: TextBlock['item'], { numbersLinks }: DumpLayout): TextBlock {
  const words = open.text;
  const links = numbersLinks ? (words.match(linkNumber)?.length ?? 0) : 0;
  return {
    line: open.line,
    text: links > 0 ? words.replace(linkNumber, '').replace(/ {2,}/g, ' ').trim() : words,
    source: open.bullet === null ? words : `${open.bullet} ${words}`.trim(),
    item,
    links,
    beginsWithLink: links > 0 && /^\W{0,3}\[\d{1,4}\]/.test(words),
    isAddress: false,
    afterBlank: open.afterBlank,
  };
}

function addressBlock(line: number, text: string): TextBlock {
  return {
    line,
    text,
    source: text,
    item: null,
    links: 0,
    beginsWithLink: false,
    isAddress: true,
    afterBlank: false,
  };
}

/** The paragraphs of a text that is no page, as blocks. */
export function plainBlocks(paragraphs: readonly JoinedLines[], lines: readonly TextLine[]): TextBlock[] {
  return paragraphs.map(({ line, text }) => ({
    line,
    text,
    source: text,
    item: null,
    links: 0,
    beginsWithLink: false,
    isAddress: false,
    afterBlank: !lines[line - 2]?.raw.trim(),
  }));
}
