import type { Node } from 'prosemirror-model';
import type { PageStart } from '../../../../core/model/source-part.ts';
import { schema } from '../../../../core/text/schema.ts';
import type { References } from '../references.ts';

/** Stands in a chapter's text where a page of the printed book begins. Unicode keeps it for such uses; no text has it. */
export const pageSign = '\ufdd0';

/** A page's label, and where it begins: so many letters into a block. */
export interface PageBreak {
  readonly label: string;
  readonly block: number;
  readonly offset: number;
}

/** The blocks without the signs of pages, in which they stand in the order of `labels`, and where each was. */
export function takePageSigns(
  blocks: readonly Node[],
  labels: readonly string[],
  references: References,
): { readonly blocks: Node[]; readonly breaks: PageBreak[] } {
  const kept: Node[] = [];
  const breaks: PageBreak[] = [];
  /** Blocks that were nothing but signs; what points at them points at the next block. */
  const empty: Node[] = [];
  const keep = (block: Node): void => {
    for (const before of empty.splice(0)) references.replaced(before, block);
    kept.push(block);
  };
  for (const block of blocks) {
    if (!block.textContent.includes(pageSign)) {
      keep(block);
      continue;
    }
    const { inline, offsets } = withoutSigns(block);
    for (const offset of offsets) {
      breaks.push({ label: labels[breaks.length] ?? '', block: kept.length, offset });
    }
    if (inline.length === 0 && block.type !== schema.nodes.image) {
      empty.push(block);
      continue;
    }
    const clean = block.type.create(block.attrs, inline, block.marks);
    references.replaced(block, clean);
    keep(clean);
  }
  return { blocks: kept, breaks };
}

/** Where pages begin in the text of these blocks; those behind its end are none of it. */
export function placePages(breaks: readonly PageBreak[], blocks: readonly Node[]): PageStart[] {
  const starts: number[] = [];
  let length = 0;
  for (const block of blocks) {
    starts.push(length);
    length += block.content.size + 1;
  }
  return breaks.flatMap(({ label, block, offset }) => {
    const start = starts[block];
    return label && start !== undefined ? [{ start: start + offset, label: label.slice(0, 40) }] : [];
  });
}

function withoutSigns(block: Node): { inline: Node[]; offsets: number[] } {
  const offsets: number[] = [];
  const inline: Node[] = [];
  let length = 0;
  let endsWithSpace = true;
  for (const node of block.content.content) {
    let text = '';
    for (const letter of node.isText ? (node.text ?? '') : '\n') {
      if (letter === pageSign) offsets.push(length + text.length);
      // Of the spaces around a sign one is enough.
      else if (letter !== ' ' || !endsWithSpace) {
        text += letter;
        endsWithSpace = letter === ' ' || letter === '\n';
      }
    }
    length += text.length;
    if (!node.isText) inline.push(node);
    else if (text) inline.push(schema.text(text, node.marks));
  }
  return { inline, offsets };
}
