import type { Node } from 'prosemirror-model';
import { blockText } from './canonical-text.ts';

/** One block of a text: `text` is `[start, end)` of the canonical text. */
export interface TextBlock {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The number of body paragraphs up to here: blocks that hold text and are no headings. At least 1. */
  readonly paragraph: number;
}

/** The blocks of a document in order; their texts joined by "\n" are its canonical text. */
export function textBlocks(doc: Node): TextBlock[] {
  const blocks: TextBlock[] = [];
  let start = 0;
  let paragraphs = 0;
  doc.forEach((chunk) => {
    chunk.forEach((block) => {
      const text = blockText(block);
      const end = start + text.length;
      if (isBodyParagraph(block)) paragraphs++;
      blocks.push({ start, end, text, paragraph: Math.max(1, paragraphs) });
      start = end + 1;
    });
  });
  return blocks;
}

/** Whether a block is counted as a paragraph of the body: it holds text and is no heading. */
export function isBodyParagraph(block: Node): boolean {
  return block.type.name !== 'heading' && blockText(block).trim() !== '';
}
