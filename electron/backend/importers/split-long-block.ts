import type { Node } from 'prosemirror-model';
import { blockText } from '../../../core/text/canonical-text.ts';
import type { References } from './references.ts';

/** The most letters of a block: some ten pages. A reader draws a block as a whole, so a longer one would make it wait. */
export const maxBlockLetters = 20_000;

/**
 * A block that is not too long, or its parts: each ends with a sentence, else with a word, and the white space there
 * becomes the end of a block. Tables and pictures stay whole.
 */
export function splitLongBlock(block: Node): Node[] {
  if (block.content.size <= maxBlockLetters || ['table_row', 'image'].includes(block.type.name))
    return [block];
  const text = blockText(block);
  const parts: Node[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.length - start <= maxBlockLetters ? text.length : endBefore(text, start);
    parts.push(block.cut(start, end));
    start = end + (/^\s+/.exec(text.slice(end, end + maxBlockLetters))?.[0].length ?? 0);
  }
  return parts;
}

/** The blocks with those that are too long in parts, which is known to the references before they are given places. */
export function splitLongBlocks(blocks: readonly Node[], references: References): Node[] {
  return blocks.flatMap((block) => {
    const parts = splitLongBlock(block);
    if (parts[0]) references.replaced(block, parts[0]);
    return parts;
  });
}

/** Where the part that begins at `start` ends: after its last sentence, word, or whole character. */
function endBefore(text: string, start: number): number {
  const part = text.slice(start, start + maxBlockLetters);
  const sentence = /^.*[.!?؟。…]["'’”»)\]]*(?=\s)/su.exec(part);
  const word = /^.*\S(?=\s)/su.exec(part);
  const whole = part.replace(/[\uD800-\uDBFF]$/, '');
  // A part of a few words would leave the next ones no shorter.
  const found = [sentence, word].find((match) => match && match[0].length > maxBlockLetters / 2);
  return start + (found?.[0] ?? whole).length;
}
