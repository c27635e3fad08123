import type { JudgedBlock } from './clutter-evidence.ts';
import { foldCue } from './find-cue.ts';
import type { DumpLayout } from './text-layout.ts';

/**
 * Whether a text is the dump of a web page: it has the marks of a text browser, or several different pieces of
 * furniture that stand among their like. One or two such words may stand in any text.
 */
export function isDump(blocks: readonly JudgedBlock[], layout: DumpLayout): boolean {
  const prose = blocks.filter(({ isProse }) => isProse).reduce((sum, { size }) => sum + size, 0);
  if (prose < 200) return false;
  if (layout.referencesAt !== null || layout.numbersLinks) return true;
  const pieces = new Set<string>();
  blocks.forEach((block, i) => {
    const isSandwiched = blocks[i - 1]?.isProse && blocks[i + 1]?.isProse;
    if (block.cue && !isSandwiched && block.size <= 120) pieces.add(foldCue(block.text));
  });
  const repeatsTitle = blocks
    .slice(0, 12)
    .some((block) => block.isRepeated && !block.isProse && !block.cue && block.size >= 20);
  const looks = pieces.size > 0 ? Number(hasMenus(blocks)) + Number(repeatsLines(blocks)) : 0;
  return pieces.size + Number(repeatsTitle) + looks >= 3;
}

/** Whether long runs of short lines stand above or below an article. */
function hasMenus(blocks: readonly JudgedBlock[]): boolean {
  const isLong = (block: JudgedBlock | undefined) => Boolean(block?.isProse && block.size >= 100);
  const isArticle = blocks.some(
    (block, i) => isLong(block) && isLong(blocks[i + 1]) && isLong(blocks[i + 2]),
  );
  const isShort = (block: JudgedBlock) => !block.endsSentence && block.size < 60;
  const first = blocks.findIndex((block) => !isShort(block));
  const last = blocks.findLastIndex((block) => !isShort(block));
  return isArticle && (first >= 12 || blocks.length - last > 12);
}

/** Whether several short lines stand more than once, as menus do above and below a page. */
function repeatsLines(blocks: readonly JudgedBlock[]): boolean {
  return (
    blocks.filter(({ isEcho, endsSentence, size }) => isEcho && !endsSentence && size < 60 && size > 2)
      .length >= 2
  );
}
