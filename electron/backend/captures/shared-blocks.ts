import type { SharedText } from '../../../core/anchoring/map-versions.ts';

/** A block of a text: where it begins there, how long it is, and where it begins in the next version, if it is there. */
export interface MovedBlock {
  readonly start: number;
  readonly length: number;
  readonly to: number | null;
}

/** What a text shares with one that is made of the same blocks, of which some are gone and others have come in between. */
export function sharedBlocks(blocks: readonly MovedBlock[]): SharedText[] {
  const shared: SharedText[] = [];
  for (const { start, length, to } of blocks) {
    if (to === null) continue;
    const last = shared.at(-1);
    // Blocks that still follow each other share the line end between them.
    const follows = last && last.from + last.length + 1 === start && last.to + last.length + 1 === to;
    if (follows) shared[shared.length - 1] = { ...last, length: last.length + 1 + length };
    else shared.push({ from: start, to, length, isCertain: true });
  }
  return shared.filter(({ length }) => length > 0);
}
