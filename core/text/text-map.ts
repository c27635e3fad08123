import type { Node } from 'prosemirror-model';

/** One block's place: its text is `[start, end)` of the canonical text and begins at `position` of the document. */
export interface BlockPlace {
  readonly index: number;
  readonly chunk: number;
  readonly start: number;
  readonly end: number;
  /** ProseMirror position of the block's first character. */
  readonly position: number;
}

/**
 * Converts between offsets of the canonical text (UTF-16 code units) and ProseMirror positions, exactly and both ways.
 * Sorted by `start`; built once a document, in one pass.
 */
export class TextMap {
  readonly blocks: readonly BlockPlace[];

  constructor(doc: Node) {
    const blocks: BlockPlace[] = [];
    let start = 0;
    doc.forEach((chunk, chunkPosition, chunkIndex) => {
      chunk.forEach((block, offset) => {
        const end = start + block.content.size;
        blocks.push({
          index: blocks.length,
          chunk: chunkIndex,
          start,
          end,
          position: chunkPosition + offset + 2,
        });
        start = end + 1;
      });
    });
    this.blocks = blocks;
  }

  get length(): number {
    return this.blocks.at(-1)?.end ?? 0;
  }

  /** The block that holds `offset`; the "\n" after a block belongs to that block. */
  blockAt(offset: number): BlockPlace {
    return lastWhere(this.blocks, (block) => block.start <= offset);
  }

  /** The ProseMirror position of `offset`. */
  toPosition(offset: number): number {
    const block = this.blockAt(offset);
    return block.position + Math.min(offset, block.end) - block.start;
  }

  /** The offset of a ProseMirror position; one between blocks gives the start of the next block or the end of the text. */
  toOffset(position: number): number {
    const block = lastWhere(this.blocks, (candidate) => candidate.position <= position);
    const offset = block.start + Math.max(0, position - block.position);
    return Math.min(offset <= block.end ? offset : block.end + 1, this.length);
  }
}

/** The last block for which `holds` is true, true for a leading run only; the first block if none. */
function lastWhere(blocks: readonly BlockPlace[], holds: (block: BlockPlace) => boolean): BlockPlace {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(blocks[middle] as BlockPlace)) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low];
  if (!block) throw new RangeError('A document has at least one block.');
  return block;
}
