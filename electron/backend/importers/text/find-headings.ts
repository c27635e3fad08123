import type { JudgedBlock } from './clutter-evidence.ts';

/**
 * Whether a block of the text is a heading: a short line without an end between paragraphs. In a text that is no page,
 * the paragraphs must be long ones, as in poems and lists every line is short.
 */
export function isHeading(kept: readonly JudgedBlock[], i: number, isPage: boolean): boolean {
  const block = kept[i];
  const next = kept[i + 1];
  const before = kept[i - 1];
  if (!block || !next || block.isProse || block.item || block.isDate || block.size < 3) return false;
  const words = block.text.split(/\s+/u);
  if (words.length > 14 || block.text.length > 100) return false;
  if (/^[\p{Ll}\p{N}"“«„'(–—-]|[.,;!…。،]["”»]?$/u.test(block.text)) return false;
  if (/[:：]$/u.test(block.text) && words.length > 4) return false;
  const least = isPage ? 35 : 120;
  const isParagraph = (other: JudgedBlock) => other.isProse && other.size >= least;
  if (!isParagraph(next)) return false;
  return before === undefined
    ? isPage
    : isParagraph(before) || (isPage && (before.endsSentence || before.item !== null));
}
