import { Fragment, type Node } from 'prosemirror-model';
import { schema } from '../../../core/text/schema.ts';

/** A block whose references lead to where their targets stand now; `move` gives null for what is gone: then they are plain words. */
export function moveReferences(block: Node, move: (offset: number) => number | null): Node {
  const { reference } = schema.marks;
  let isChanged = false;
  const inline: Node[] = [];
  block.forEach((node) => {
    const mark = reference.isInSet(node.marks);
    if (!mark) {
      inline.push(node);
      return;
    }
    const [start, end] = [move(mark.attrs.start as number), move((mark.attrs.end as number) - 1)];
    const others = mark.removeFromSet(node.marks);
    const isThere = start !== null && end !== null;
    const marks = isThere
      ? reference.create({ ...mark.attrs, start, end: end + 1 }).addToSet(others)
      : others;
    isChanged ||= !isThere || start !== mark.attrs.start;
    inline.push(node.mark(marks));
  });
  return isChanged ? block.copy(Fragment.from(inline)) : block;
}
