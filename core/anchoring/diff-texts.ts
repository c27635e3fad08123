import type { DiffBlock } from '../contract/captures.ts';
import { alignParagraphs } from './align-paragraphs.ts';
import { diffGap, type PlacedBlock } from './diff-gap.ts';

/**
 * What is different in the next version of a text, by paragraphs and by words, in the order of the new one; what is gone
 * comes before what follows it. Paragraphs are the lines. One that was split, and those that were put together, are one
 * changed block with its line ends; one of which only the white space is different is the same.
 */
export function diffTexts(before: string, after: string): DiffBlock[] {
  const old = before.split('\n');
  const now = after.split('\n');
  const { pairs, gaps } = alignParagraphs(old, now);
  const kept = pairs.map(({ to, isMoved }): PlacedBlock => {
    const text = now[to] ?? '';
    if (isMoved) return { at: to, block: { kind: 'moved', text } };
    return { at: to, block: { kind: 'same', count: 1, first: text, last: text } };
  });
  const changed = gaps.flatMap((gap) => diffGap(gap, old, now));
  // What is gone and what it stands before have the same place: a stable sort keeps it before.
  return joinSame([...changed, ...kept].sort((a, b) => a.at - b.at));
}

function joinSame(placed: readonly PlacedBlock[]): DiffBlock[] {
  const blocks: DiffBlock[] = [];
  for (const { block } of placed) {
    const last = blocks.at(-1);
    if (last?.kind === 'same' && block.kind === 'same') {
      blocks[blocks.length - 1] = { ...last, count: last.count + 1, last: block.last };
    } else blocks.push(block);
  }
  return blocks;
}
