import type { Node } from 'prosemirror-model';
import type { TextMap } from '../../../core/text/text-map.ts';

/** One chunk's place: its text is `[start, end)` of the canonical text. */
export interface ChunkPlace {
  /** ProseMirror position before the chunk. */
  readonly position: number;
  /** The index of its first block among all blocks. */
  readonly firstBlock: number;
  readonly start: number;
  readonly end: number;
}

/** The places of a document's chunks, by index; one pass, so that nobody looks for them again. */
export function chunkPlaces(doc: Node, { blocks }: TextMap): ChunkPlace[] {
  const places: ChunkPlace[] = [];
  let firstBlock = 0;
  doc.forEach((chunk, position) => {
    const start = blocks[firstBlock]?.start ?? 0;
    const end = blocks[firstBlock + chunk.childCount - 1]?.end ?? start;
    places.push({ position, firstBlock, start, end });
    firstBlock += chunk.childCount;
  });
  return places;
}
