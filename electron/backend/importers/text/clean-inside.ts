import type { ClutterReason, Fate } from '../../../../core/model/source-part.ts';
import { isCaption } from '../html/is-caption.ts';
import type { JudgedBlock } from './clutter-evidence.ts';
import type { Stretch } from './find-body.ts';

const removed = (reason: ClutterReason): Fate => ({ kind: 'removed', reason });

/** Takes furniture out of the middle of the text: known phrases, lists of links, and what they head. */
export function cleanInside(blocks: readonly JudgedBlock[], { start, end }: Stretch, fates: Fate[]): void {
  for (let i = start; i < end; i++) {
    const block = blocks[i];
    if (!block || fates[i]?.kind !== 'kept' || block.isProse) continue;
    const { cue } = block;
    if (!cue) continue;
    if (cue.couldHead && !hasFurnitureBeside(blocks, i)) continue;
    fates[i] = removed(cue.reason);
    if (cue.isWhole && cue.reason === 'related') removeHeadlines(blocks, i + 1, end, fates);
  }
  removeLinkRuns(blocks, { start, end }, fates);
  moveCaptions(blocks, { start, end }, fates);
}

/** Headlines below `Related`; the last one before running text may be the text's own heading. */
function removeHeadlines(blocks: readonly JudgedBlock[], from: number, end: number, fates: Fate[]): void {
  let to = from;
  while (to < end && blocks[to] && !blocks[to]?.isProse && !blocks[to]?.endsSentence) to++;
  if (to - from > 8) return;
  const last = blocks[to - 1];
  const keepLast = last && !last.beginsWithLink && !last.item && last.afterBlank;
  for (let i = from; i < (keepLast ? to - 1 : to); i++) fates[i] = removed('related');
}

/** Three and more links on end, each a block, are a menu or a list of other pages. */
function removeLinkRuns(blocks: readonly JudgedBlock[], { start, end }: Stretch, fates: Fate[]): void {
  const isLink = (i: number) => {
    const block = blocks[i];
    return Boolean(
      block && i < end && block.beginsWithLink && block.links === 1 && !block.isProse && !block.endsSentence,
    );
  };
  for (let i = start; i < end; i++) {
    let to = i;
    while (isLink(to)) to++;
    if (to - i >= 3)
      for (let at = i; at < to; at++) if (fates[at]?.kind === 'kept') fates[at] = removed('related');
    if (to > i) i = to;
  }
}

/** Captions of pictures, with the line above a credit that is glued to it. */
function moveCaptions(blocks: readonly JudgedBlock[], { start, end }: Stretch, fates: Fate[]): void {
  for (let i = start; i < end; i++) {
    const block = blocks[i];
    if (!block || fates[i]?.kind !== 'kept' || !isCaption(block)) continue;
    fates[i] = { kind: 'moved', field: 'captions' };
    const above = blocks[i - 1];
    const isPair = !block.isProse && !block.afterBlank && above?.afterBlank && above.size < 250;
    if (isPair && i - 1 >= start && fates[i - 1]?.kind === 'kept')
      fates[i - 1] = { kind: 'moved', field: 'captions' };
  }
}

function hasFurnitureBeside(blocks: readonly JudgedBlock[], i: number): boolean {
  return [blocks[i - 1], blocks[i + 1]].some(
    (block) => block && (block.cue !== null || block.beginsWithLink),
  );
}
