import type { Node } from 'prosemirror-model';
import { isBodyParagraph, textBlocks } from './text-blocks.ts';

/** A heading of a text, at `[start, end)` of the canonical text. */
export interface TextHeading {
  readonly start: number;
  readonly end: number;
  /** 1 is the highest. */
  readonly level: number;
  readonly title: string;
}

/** Blocks that are stored, fetched and drawn together: `[start, end)` of the canonical text. */
export interface TextChunk {
  readonly start: number;
  readonly end: number;
  /** How many blocks it holds. */
  readonly blocks: number;
  /** The number of body paragraphs before it. */
  readonly paragraphs: number;
  readonly headings: readonly TextHeading[];
  /** Its blocks as ProseMirror JSON. */
  readonly content: readonly unknown[];
}

/** The chunks of a document in order. `places`: its blocks. */
export function textChunks(doc: Node, places = textBlocks(doc)): TextChunk[] {
  const chunks: TextChunk[] = [];
  let first = 0;
  let paragraphs = 0;
  doc.forEach((chunk) => {
    const own = places.slice(first, first + chunk.childCount);
    const headings: TextHeading[] = [];
    const before = paragraphs;
    own.forEach(({ start, end, text }, i) => {
      const block = chunk.child(i);
      const title = text.trim();
      if (isBodyParagraph(block)) paragraphs++;
      else if (title) headings.push({ start, end, level: block.attrs.level as number, title });
    });
    chunks.push({
      start: own[0]?.start ?? 0,
      end: own.at(-1)?.end ?? 0,
      blocks: chunk.childCount,
      paragraphs: before,
      headings,
      content: chunk.content.toJSON() as unknown[],
    });
    first += chunk.childCount;
  });
  return chunks;
}
