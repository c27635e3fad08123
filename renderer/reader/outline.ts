import type { Node } from 'prosemirror-model';
import type { Highlight } from '../../core/model/highlight.ts';

/** A part of a document: from a heading to the next. `start` and `end` are canonical offsets. */
export interface OutlinePart {
  readonly title: string;
  readonly level: number;
  readonly start: number;
  readonly end: number;
  readonly highlights: number;
  readonly notes: number;
}

/** The parts of a document by its headings, with what stands before the first as `Opening`. In order, apart. */
export function outline(doc: Node, highlights: readonly Highlight[]): OutlinePart[] {
  const starts: { title: string; level: number; start: number }[] = [];
  let start = 0;
  doc.forEach((chunk) => {
    chunk.forEach((block) => {
      const title = block.textContent.trim();
      if (block.type.name === 'heading' && title)
        starts.push({ title, level: block.attrs.level as number, start });
      start += block.content.size + 1;
    });
  });
  if (starts[0]?.start !== 0) starts.unshift({ title: 'Opening', level: 2, start: 0 });
  return starts.map((part, i) => {
    const end = starts[i + 1]?.start ?? start;
    const inside = highlights.filter((each) => part.start <= each.start && each.start < end);
    return { ...part, end, highlights: inside.length, notes: inside.filter(({ note }) => note).length };
  });
}
