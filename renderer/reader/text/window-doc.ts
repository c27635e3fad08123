import { Fragment, type Node } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { schema } from '../../../core/text/schema.ts';
import type { DocumentText } from './document-text.ts';

/** A document of the given chunks, which must be at hand, with gaps for the others. */
export function windowDoc(text: DocumentText, chunks: ReadonlySet<number>): Node {
  return schema.nodes.doc.create(null, windowNodes(text, chunks, 0, text.chunkCount));
}

/** Makes the transaction's document one of the given chunks. Chunks that stay are not touched. */
export function changeWindow(
  transaction: Transaction,
  text: DocumentText,
  chunks: ReadonlySet<number>,
): Transaction {
  const { doc } = transaction;
  const runs: { from: number; to: number; first: number; end: number }[] = [];
  let run = { from: 0, first: 0 };
  doc.forEach((node, position) => {
    if (node.type.name !== 'chunk') return;
    const index = node.attrs.index as number;
    if (!chunks.has(index)) return;
    runs.push({ ...run, to: position, end: index });
    run = { from: position + node.nodeSize, first: index + 1 };
  });
  runs.push({ ...run, to: doc.content.size, end: text.chunkCount });
  // From the end, so that the positions before stay what they are.
  for (const { from, to, first, end } of runs.toReversed()) {
    const wanted = windowNodes(text, chunks, first, end);
    const isSame = doc.slice(from, to).content.eq(Fragment.from(wanted));
    if (!isSame) transaction.replaceWith(from, to, wanted);
  }
  return transaction;
}

/** The nodes of the chunks `[from, to)`. */
function windowNodes(text: DocumentText, chunks: ReadonlySet<number>, from: number, to: number): Node[] {
  const nodes: Node[] = [];
  for (let index = from; index < to; ) {
    const chunk = chunks.has(index) ? text.chunk(index) : undefined;
    if (chunk) {
      nodes.push(chunk);
      index++;
      continue;
    }
    let end = index + 1;
    while (end < to && !chunks.has(end)) end++;
    const length = text.startOf(end) - text.startOf(index);
    nodes.push(schema.nodes.gap.create({ from: index, to: end, length }));
    index = end;
  }
  return nodes;
}
