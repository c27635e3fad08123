import type { Fate, PageStart } from '../../../core/model/source-part.ts';
import { blockText } from '../../../core/text/canonical-text.ts';
import { firstWhere } from '../../../core/text/first-where.ts';
import { schema } from '../../../core/text/schema.ts';
import type { StoredCapture } from '../../../db/captures.ts';
import { type SourcePart, toCapture } from '../importers/blocks.ts';
import { splitLongBlock } from '../importers/split-long-block.ts';
import { moveReferences } from './move-references.ts';
import type { MovedBlock } from './shared-blocks.ts';

/** All blocks of a version's source in order, those of its text and those set aside. */
export function partsOf({
  blocks,
  setAside,
  lines,
}: Pick<StoredCapture, 'blocks' | 'setAside' | 'lines'>): SourcePart[] {
  const parts: SourcePart[] = [];
  let next = 0;
  for (let i = 0; i <= blocks.length; i++) {
    for (let aside = setAside[next]; aside && aside.before <= i; aside = setAside[++next]) {
      const { fate, line } = aside;
      for (const block of splitLongBlock(schema.nodeFromJSON(aside.block))) parts.push({ block, fate, line });
    }
    if (i === blocks.length) break;
    parts.push({
      block: schema.nodeFromJSON(blocks[i]),
      fate: { kind: 'kept' },
      line: lines?.[i] ?? null,
    });
  }
  return parts;
}

/** A text of which other parts are kept than before. */
export interface Rearranged extends ReturnType<typeof toCapture> {
  readonly pages: readonly PageStart[];
  /** The blocks of the old text, with where they are now. */
  readonly moved: readonly MovedBlock[];
}

/**
 * Gives some parts of a source another fate. References lead to where their targets stand now, those whose target is
 * gone are plain words. Throws `ImportError` if no text is left.
 */
export function rearrange(
  parts: readonly SourcePart[],
  changes: ReadonlyMap<number, Fate>,
  pages: readonly PageStart[],
  name: string,
): Rearranged {
  const now = parts.map((part, i) => ({ ...part, fate: changes.get(i) ?? part.fate }));
  const moved: MovedBlock[] = [];
  let start = 0;
  let to = 0;
  now.forEach(({ block, fate }, i) => {
    const { length } = blockText(block);
    if (parts[i]?.fate.kind === 'kept') {
      moved.push({ start, length, to: fate.kind === 'kept' ? to : null });
      start += length + 1;
    }
    if (fate.kind === 'kept') to += length + 1;
  });
  const move = (offset: number): number | null => {
    const block = moved[blockAt(moved, offset)];
    return block && block.to !== null ? block.to + offset - block.start : null;
  };
  const kept = now.map((part) => ({ ...part, block: moveReferences(part.block, move) }));
  return { ...toCapture(kept, name), pages: movePages(pages, moved), moved };
}

/** The index of the block that an offset of the old text lies in. */
function blockAt(moved: readonly MovedBlock[], offset: number): number {
  return Math.max(0, firstWhere(moved.length, (index) => (moved[index]?.start ?? 0) > offset) - 1);
}

/** Where the pages begin now: one whose first block is gone begins with the next block that is kept. */
function movePages(pages: readonly PageStart[], moved: readonly MovedBlock[]): PageStart[] {
  return pages.flatMap(({ start, label }) => {
    const at = blockAt(moved, start);
    const block = moved[at];
    if (block && block.to !== null) return [{ start: block.to + start - block.start, label }];
    const next = moved.slice(at + 1).find(({ to }) => to !== null);
    return next && next.to !== null ? [{ start: next.to, label }] : [];
  });
}
