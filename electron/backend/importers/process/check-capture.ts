import type { Mark, Node } from 'prosemirror-model';
import { chunkBlocks } from '../../../../core/text/canonical-text.ts';
import { checkedDoc } from '../../../../core/text/checked-doc.ts';
import { schema } from '../../../../core/text/schema.ts';
import type { ImportedText } from '../importer.ts';

/** Checks what a capture says of its text and of its source against the text itself. Throws what is wrong with it. */
export function checkCapture(imported: ImportedText): void {
  const doc = checkedDoc(imported.content);
  const blocks: Node[] = [];
  let length = -1;
  doc.forEach((chunk) => {
    if (chunk.type !== schema.nodes.chunk) fail('A text is chunks and nothing else');
    chunk.forEach((block) => {
      blocks.push(block);
      length += block.content.size + 1;
    });
  });
  const text = { length, pictures: new Set(imported.pictures.map(({ sha256 }) => sha256)) };
  for (const block of blocks) checkBlock(block, text);

  if (imported.lines && imported.lines.length !== blocks.length) fail('Each block has a line, or none has');
  let last = -1;
  for (const { start } of imported.pages) {
    if (start < last || start > length) fail('Pages begin one after the other, within the text');
    last = start;
  }
  let before = 0;
  for (const part of imported.setAside) {
    if (part.before < before || part.before > blocks.length)
      fail('What is set aside lies between the blocks, in order');
    before = part.before;
    const block = schema.nodeFromJSON(part.block);
    chunkBlocks([block]).check();
    checkBlock(block, null);
  }
}

/** What the blocks of a text may name: places in it, and the pictures that came with it. */
interface TextAround {
  readonly length: number;
  readonly pictures: ReadonlySet<string>;
}

/** `text` is null for a block that is in no text: what it names may have been set aside with it. */
function checkBlock(block: Node, text: TextAround | null): void {
  if (!block.isTextblock) fail('A block holds words');
  const { sha256 } = block.attrs;
  if (typeof sha256 === 'string' && text && !text.pictures.has(sha256)) {
    fail('A picture that is shown comes with the text');
  }
  block.forEach((piece) => {
    if (piece.isText && !(piece.text ?? '').isWellFormed()) fail('Text is well-formed');
    for (const mark of piece.marks) checkMark(mark, text);
  });
}

function checkMark({ type, attrs }: Mark, text: TextAround | null): void {
  if (type === schema.marks.link) {
    const protocol = URL.parse(String(attrs.href))?.protocol ?? '';
    if (!['http:', 'https:', 'mailto:'].includes(protocol)) fail('A link leads to the web or to a mailbox');
  }
  if (type === schema.marks.reference && text) {
    const { start, end } = attrs as { start: number; end: number };
    if (!(start >= 0 && start <= end && end <= text.length)) fail('A reference points into the text');
  }
}

function fail(rule: string): never {
  throw new Error(`${rule}; this answer breaks that.`);
}
