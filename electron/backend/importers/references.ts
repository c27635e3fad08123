import type { Mark, Node } from 'prosemirror-model';
import { schema } from '../../../core/text/schema.ts';

/**
 * What points where inside one document: notes and parts of the text, by the id that the source has for them. While
 * blocks are made a reference names its id; `resolve` gives it the place, once all blocks stand.
 */
export class References {
  /** Each id that is pointed at, with its number. */
  readonly #numbers = new Map<string, number>();
  /** By that number. */
  readonly #ids: string[] = [];
  readonly #targets = new Map<string, { first: Node; last: Node }>();
  readonly #successors = new Map<Node, Node>();

  /** A mark for words that point at `id`. `isNote`: what it points at, if it comes later, is a note on these words. */
  mark(id: string, isNote: boolean): Mark {
    const start = this.#numbers.get(id) ?? this.#ids.push(id) - 1;
    this.#numbers.set(id, start);
    return schema.marks.reference.create({ start, end: unresolved, isNote });
  }

  /** Says that these blocks, from the first to the last, are what `id` names. The first to claim an id has it. */
  target(id: string, first: Node, last: Node): void {
    if (!this.#targets.has(id)) this.#targets.set(id, { first, last });
  }

  /** Says that another block stands where `before` stood. */
  replaced(before: Node, after: Node): void {
    if (before !== after) this.#successors.set(before, after);
  }

  /** The blocks with every reference at its place. Those that point at nothing, or at themselves, become plain words. */
  resolve(blocks: readonly Node[]): Node[] {
    if (this.#ids.length === 0) return [...blocks];
    const places = new Map<Node, { start: number; end: number }>();
    let start = 0;
    for (const block of blocks) {
      places.set(block, { start, end: start + block.content.size });
      start += block.content.size + 1;
    }
    return blocks.map((block) => this.#resolveBlock(block, places));
  }

  /** The notes on words of these blocks, each from its first block to its last. */
  notesOn(blocks: readonly Node[]): { readonly first: Node; readonly last: Node }[] {
    const ids = new Set<string>();
    for (const block of blocks) {
      for (const { marks } of block.content.content) {
        const mark = schema.marks.reference.isInSet(marks);
        const id = mark?.attrs.isNote === true ? this.#ids[mark.attrs.start as number] : undefined;
        if (id !== undefined) ids.add(id);
      }
    }
    return [...ids].flatMap((id) => {
      const target = this.#targets.get(id);
      return target ? [{ first: this.#standingFor(target.first), last: this.#standingFor(target.last) }] : [];
    });
  }

  #resolveBlock(block: Node, places: ReadonlyMap<Node, { start: number; end: number }>): Node {
    const here = places.get(block);
    const inline = block.content.content.map((node) => {
      const mark = schema.marks.reference.isInSet(node.marks);
      if (!mark || mark.attrs.end !== unresolved) return node;
      const target = this.#targets.get(this.#ids[mark.attrs.start as number] ?? '');
      const from = target && places.get(this.#standingFor(target.first));
      const to = target && places.get(this.#standingFor(target.last));
      const others = mark.removeFromSet(node.marks);
      if (!here || !from || !to || from.start === here.start) return node.mark(others);
      const isNote = mark.attrs.isNote === true && from.start > here.start;
      const resolved = mark.type.create({ start: from.start, end: to.end, isNote });
      return node.mark(resolved.addToSet(others));
    });
    return block.type.create(block.attrs, inline, block.marks);
  }

  /** The block that stands where this one stood at last. */
  #standingFor(block: Node): Node {
    let last = block;
    for (let next = this.#successors.get(last); next; next = this.#successors.get(last)) last = next;
    return last;
  }
}

const unresolved = -1;
