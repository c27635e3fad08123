import type { Node } from 'prosemirror-model';
import { firstWhere } from './first-where.ts';
import { isBodyParagraph } from './text-blocks.ts';

/** One block's place: its text is `[start, end)` of the canonical text and begins at `position` of the document. */
export interface BlockPlace {
  readonly chunk: number;
  readonly start: number;
  readonly end: number;
  /** ProseMirror position of the block's first character; of the gap itself for text that is not at hand. */
  readonly position: number;
  /** The block, or null for text that is not at hand. */
  readonly block: Node | null;
  /** Which body paragraph of its chunk it is, from 1; null for other blocks. */
  readonly paragraph: number | null;
}

/**
 * Converts between offsets of the canonical text (UTF-16 code units) and ProseMirror positions, exactly and both ways
 * where the text is at hand; all of a gap is one position. Sorted by `start`; built once a document, in one pass.
 */
export class TextMap {
  readonly places: readonly BlockPlace[];

  constructor(doc: Node) {
    const places: BlockPlace[] = [];
    let start = 0;
    let chunk = 0;
    doc.forEach((node, position) => {
      if (node.type.name === 'gap') {
        const { to, length } = node.attrs as { to: number; length: number };
        const end = start + length - 1;
        places.push({ chunk, start, end, position, block: null, paragraph: null });
        start += length;
        chunk = to;
        return;
      }
      let paragraphs = 0;
      node.forEach((block, offset) => {
        const end = start + block.content.size;
        const paragraph = isBodyParagraph(block) ? ++paragraphs : null;
        places.push({ chunk, start, end, position: position + offset + 2, block, paragraph });
        start = end + 1;
      });
      chunk++;
    });
    this.places = places;
  }

  get length(): number {
    return this.places.at(-1)?.end ?? 0;
  }

  /** The index of the place that holds `offset`; the "\n" after a block belongs to that block. */
  indexAt(offset: number): number {
    return lastWhere(this.places, (place) => place.start <= offset);
  }

  /** The block that holds `offset`, or the gap. */
  placeAt(offset: number): BlockPlace {
    return this.places[this.indexAt(offset)] as BlockPlace;
  }

  /** The ProseMirror position of `offset`. */
  toPosition(offset: number): number {
    const { block, position, start, end } = this.placeAt(offset);
    return block ? position + Math.min(offset, end) - start : position;
  }

  /** The offset of a ProseMirror position; one between blocks gives the start of the next block or the end of the text. */
  toOffset(position: number): number {
    const place = this.places[lastWhere(this.places, (each) => each.position <= position)] as BlockPlace;
    if (!place.block) return position > place.position ? Math.min(place.end + 1, this.length) : place.start;
    const offset = place.start + Math.max(0, position - place.position);
    return Math.min(offset <= place.end ? offset : place.end + 1, this.length);
  }
}

/** The index of the last place for which `holds` is true, true for a leading run only; 0 if for none. */
function lastWhere(places: readonly BlockPlace[], holds: (place: BlockPlace) => boolean): number {
  return Math.max(0, firstWhere(places.length, (index) => !holds(places[index] as BlockPlace)) - 1);
}
