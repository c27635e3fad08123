import { Fragment, type Node } from 'prosemirror-model';
import { blocksPerChunk, lettersPerChunk, schema } from './schema.ts';

/**
 * The canonical text of a document: the text of its blocks joined by "\n". It is NFC if the document's text
 * is (`chunkBlocks` makes it so), and every offset of the app counts its UTF-16 code units.
 */
export function canonicalText(doc: Node): string {
  const blocks: string[] = [];
  doc.forEach((chunk) => {
    chunk.forEach((block) => {
      blocks.push(blockText(block));
    });
  });
  return blocks.join('\n');
}

/** The text of one block; a line break is "\n". One character a position, so offsets need no table inside a block. */
export function blockText(block: Node): string {
  return block.textBetween(0, block.content.size, undefined, '\n');
}

/** A document of these blocks, cut into chunks. Never empty: no blocks give one empty paragraph. */
export function chunkBlocks(blocks: readonly Node[]): Node {
  const kept = blocks.length > 0 ? blocks : [schema.nodes.paragraph.create()];
  const chunks: Node[] = [];
  let first = 0;
  let letters = 0;
  kept.forEach((block, i) => {
    letters += block.content.size;
    const isFull = i + 1 - first >= blocksPerChunk || letters >= lettersPerChunk;
    if (!isFull && i + 1 < kept.length) return;
    chunks.push(schema.nodes.chunk.create(null, Fragment.from(kept.slice(first, i + 1))));
    first = i + 1;
    letters = 0;
  });
  const doc = schema.nodes.doc.create(null, chunks);
  doc.check();
  return doc;
}
