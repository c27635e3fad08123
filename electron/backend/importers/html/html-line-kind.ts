import { readLine } from './html-clutter-lines.ts';
import type { PageFacts, RunningText } from './html-running-text.ts';
import { introduces, isSame } from './html-same-text.ts';
import type { ZoneKind } from './html-zone-names.ts';
import { type PageBlock, zonesUpTo } from './html-zones.ts';

/** Letters of a block that may be a date, a byline or a caption for standing where such stand. */
export const longestLine = 120;

/** What a line says of itself by its words and its place above, in or below the running text; null for nothing. */
export function lineKind(i: number, text: RunningText): ZoneKind | null {
  const { blocks, facts, first, last } = text;
  const block = blocks[i];
  if (!block || block.letters === 0 || first < 0) return null;
  const isLinked = block.linkLetters >= block.letters * 0.25;
  // A step of a list may tell the reader to do what a page asks its visitors.
  if (!isLinked && ['list_item', 'table_row', 'code'].includes(block.node.type.name)) return null;
  const isEdge = block.node.type.name !== 'quote' && (i < first || i > last - 4);
  const isAtTop = i < first;
  if (isAtTop && isStandfirst(i, text)) return 'standfirst';
  if (isEdge && isAboutAuthor(block, facts, isAtTop)) return 'byline';
  if (isAtTop && /^\P{L}+$/u.test(block.text) && block.node.type.name === 'paragraph') return 'navigation';
  const kind =
    readLine(block.text, {
      isAtTop: isEdge && isAtTop,
      isAtEnd: isEdge && !isAtTop,
      isLinked,
    }) ?? (isPointer(block) ? 'related' : null);
  return kind ?? (isCaption(i, text) ? 'caption' : null);
}

/** Whether a block above the text is what the page says of its article, and no paragraph of the text itself. */
function isStandfirst(i: number, { blocks, inside, facts }: RunningText): boolean {
  const block = blocks[i];
  const isApart = block?.node.type.name === 'heading' || !inside[i];
  return isApart && block !== undefined && isSame(block.text, facts.description);
}

/** Whether a block is an author's name above the text, or says at its end who the author is. */
function isAboutAuthor({ text, letters }: PageBlock, { authors }: PageFacts, isAtTop: boolean): boolean {
  if (isAtTop) return authors.some((author) => isSame(text, author));
  return letters <= 450 && authors.some((author) => introduces(text, author));
}

/** Whether a block says no more than where to read on: a label in capitals with a link. */
function isPointer({ text, letters, linkLetters }: PageBlock): boolean {
  const label = /^[[(\s•►▶→»*-]*([\p{Lu}\p{N}\s'’!]{2,24}[:：])/u.exec(text)?.[1];
  if (!label || letters > 220 || /https?:|www\./.test(text)) return false;
  const own = label.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return linkLetters > 0 && linkLetters >= (letters - own) * 0.85;
}

/** Whether a short line beside a picture is that picture's: it is set apart, or ends in whose picture it is. */
function isCaption(i: number, { blocks, core }: RunningText): boolean {
  const block = blocks[i];
  if (!block || block.letters > 300) return false;
  const isBesidePicture = [i - 1, i - 2, i + 1].some((j) => blocks[j]?.node.type.name === 'image');
  if (!isBesidePicture) return false;
  if (creditAtEnd.test(block.text)) return true;
  if (blocks[i - 1]?.node.type.name !== 'image' || block.letters > longestLine) return false;
  const isSetApart = [...zonesUpTo(block.zone, core.zone)].some(({ tag }) =>
    /^(em|i|small|center)$/.test(tag),
  );
  return isSetApart && !/[.!?…。؟।]["'”’»)]?$/u.test(block.text.trim());
}

/** Whose picture it is, at the end of a caption. */
const creditAtEnd =
  /[([](image |photo |picture )?(credits?|image|photo|foto|photograph|crédit|фото|图|写真|사진|צילום|עכס|تصویر|عکس|صورة)\s*(credit)?\s*[:：]?[^)\]]{0,80}[)\]]\s*$|\b(getty images|AP photo|\/ ?(AP|AFP|Reuters|EPA)( file)?)[)\]]?\s*$/iu;
