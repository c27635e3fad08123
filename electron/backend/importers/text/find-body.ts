import { isCaption } from '../html/is-caption.ts';
import type { JudgedBlock } from './clutter-evidence.ts';

/** Blocks `[start, end)`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The stretch of blocks that holds the text: where running text outweighs furniture most. Each block pulls for or
 * against it; headings of furniture (`Related posts`, `Comments`) pull hard, since what follows them looks like text.
 */
export function findBody(blocks: readonly JudgedBlock[]): Stretch {
  let best = { start: 0, end: 0, weight: 0 };
  let start = 0;
  let sum = 0;
  blocks.forEach((block, i) => {
    sum += weigh(block, Boolean(blocks[i - 1]?.isProse || blocks[i + 1]?.isProse));
    if (sum <= 0) {
      sum = 0;
      start = i + 1;
    } else if (sum > best.weight) best = { start, end: i + 1, weight: sum };
  });
  return best;
}

function weigh(block: JudgedBlock, hasCompany: boolean): number {
  const { cue, size, item } = block;
  if (block.isProse) {
    // Captions and teasers stand alone and often without an end; paragraphs follow each other.
    const doubt =
      (block.endsSentence ? 1 : 0.4) *
      (hasCompany ? 1 : 0.6) *
      (isCaption(block) ? 0.3 : 1) *
      (block.isEcho ? 0.2 : 1);
    return (Math.min(size, 400) / 10) * doubt;
  }
  if (cue) {
    if (!cue.isWhole) return -5;
    return cue.reason === 'related' || cue.reason === 'comments' || cue.reason === 'footer' ? -30 : -3;
  }
  if (block.beginsWithLink || block.isDate) return item ? -3 : -2.5;
  if (block.endsSentence) return 0.5;
  return item ? -1 : -0.6;
}
