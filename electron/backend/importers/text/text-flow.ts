import type { Mark, Node } from 'prosemirror-model';
import type { Fate } from '../../../../core/model/source-part.ts';
import { schema } from '../../../../core/text/schema.ts';
import { type BlockKind, createBlock, type InlinePiece, type SourcePart } from '../blocks.ts';
import { type FlowCell, makeTable } from '../office/flow-table.ts';
import { Pictures } from '../pictures.ts';
import { References } from '../references.ts';
import { splitLongBlocks } from '../split-long-block.ts';

const kept: Fate = { kind: 'kept' };

/**
 * The blocks of an office text, as its reader comes upon them: words first, then the end of the block that they are in.
 * White space is put in order, the text is NFC.
 */
export class TextFlow {
  readonly references = new References();
  readonly pictures = new Pictures();
  /** How many pictures were of kinds that are not shown. */
  unshownPictures = 0;
  /** What becomes of the blocks that are made from now on. */
  fate: Fate = kept;
  #parts: SourcePart[] = [];
  #pieces: InlinePiece[] = [];
  /** Ids met in the block under way, or before the next. */
  #ids: string[] = [];
  /** Blocks that stand after the block under way, so that no sentence is cut. */
  #after: Node[] = [];
  /** What waits while blocks are made that stand apart. */
  readonly #outer: { parts: SourcePart[]; pieces: InlinePiece[]; after: Node[] }[] = [];

  text(text: string, marks: readonly Mark[] = []): void {
    const spaced = text.replace(/[ \t\r\n\f\v]+/g, ' ');
    const last = this.#pieces.at(-1);
    const added = last?.kind === 'text' && last.text.endsWith(' ') ? spaced.replace(/^ /, '') : spaced;
    if (!added) return;
    if (last?.kind === 'text' && sameMarks(last.marks, marks)) {
      this.#pieces[this.#pieces.length - 1] = { ...last, text: last.text + added };
    } else this.#pieces.push({ kind: 'text', text: added, marks });
  }

  break(): void {
    this.#pieces.push({ kind: 'break' });
  }

  /** Says that what comes next is what references call `id`. */
  id(id: string): void {
    this.#ids.push(id);
  }

  /** A picture, if the bytes are one; it stands after the block under way. */
  picture(bytes: Uint8Array, alt: string): void {
    const picture = this.pictures.keep(bytes);
    if (!picture) {
      this.unshownPictures++;
      return;
    }
    const { sha256, width, height } = picture;
    const kind: BlockKind = { type: 'image', attrs: { sha256, width, height, alt } };
    const words: InlinePiece[] = [{ kind: 'text', text: alt.normalize('NFC'), marks: [] }];
    this.#after.push(createBlock(kind, words) ?? schema.nodes.image.create(kind.attrs));
  }

  /** Whether words stand in the block under way. */
  get isBegun(): boolean {
    return this.#pieces.length > 0;
  }

  /** Ends the block under way, as one of this kind. */
  end(kind: BlockKind = { type: 'paragraph' }): void {
    const pieces = this.#pieces.map((piece) =>
      piece.kind === 'text' ? { ...piece, text: clean(piece.text) } : piece,
    );
    const block = createBlock(kind, pieces);
    const made = [...(block ? [block] : []), ...this.#after];
    this.#pieces = [];
    this.#after = [];
    this.insert(made);
  }

  /** The blocks that are made meanwhile, out of the flow. */
  apart(make: () => void): Node[] {
    this.startApart();
    make();
    return this.endApart();
  }

  /** Lets what comes next stand apart from the flow, until `endApart` gives its blocks. */
  startApart(): void {
    this.#outer.push({ parts: this.#parts, pieces: this.#pieces, after: this.#after });
    this.#parts = [];
    this.#pieces = [];
    this.#after = [];
  }

  /** The blocks that were made since the last `startApart`, after which the flow goes on where it was. */
  endApart(): Node[] {
    this.end();
    const blocks = this.#parts.map(({ block }) => block);
    const outer = this.#outer.pop();
    if (!outer) throw new Error('Nothing stands apart.');
    this.#parts = outer.parts;
    this.#pieces = outer.pieces;
    this.#after = outer.after;
    return blocks;
  }

  /** Puts blocks behind the block under way. */
  after(blocks: readonly Node[]): void {
    this.#after.push(...blocks);
  }

  /** Puts blocks where the flow is, with no words begun. */
  insert(blocks: readonly Node[]): void {
    const [first] = blocks;
    if (!first) return;
    for (const id of this.#ids.splice(0)) this.references.target(id, first, first);
    for (const block of blocks) this.#parts.push({ block, fate: this.fate, line: null });
  }

  /** A table of these cells. */
  table(rows: readonly (readonly FlowCell[])[], dir: 'ltr' | 'rtl' | null): void {
    this.end();
    this.insert(makeTable(rows, dir, this.references));
  }

  /** Everything that was made, in order, with every reference at its place. */
  finish(): SourcePart[] {
    this.end();
    const parts = this.#parts.flatMap((part) =>
      splitLongBlocks([part.block], this.references).map((block) => ({ ...part, block })),
    );
    const resolved = this.references
      .resolve(parts.filter(({ fate }) => fate.kind === 'kept').map(({ block }) => block))
      .values();
    return parts.map((part) => {
      const block = part.fate.kind === 'kept' ? resolved.next().value : withoutReferences(part.block);
      return { ...part, block: block ?? part.block };
    });
  }
}

/** The text well-formed, without characters that are there for setting type only. */
function clean(text: string): string {
  return text.toWellFormed().replace(unwanted, '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unwanted = /[\u0000-\u001f\u007f\u00ad\ufeff]/g;

function sameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  return one.length === other.length && one.every((mark, i) => other[i] && mark.eq(other[i]));
}

/** A block that stands outside of the text, where its references have no places. */
function withoutReferences(block: Node): Node {
  const inline = block.content.content.map((node) =>
    node.mark(node.marks.filter(({ type }) => type !== schema.marks.reference)),
  );
  return block.type.create(block.attrs, inline, block.marks);
}
