import type { Node } from 'prosemirror-model';
import type { Highlight } from '../../core/model/highlight.ts';

/** A part of a document: from a heading to the next. `start` and `end` are canonical offsets. */
export interface OutlinePart {
  readonly title: string;
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

/** How many highlights begin in a part, and how many of them have a note. */
export interface PartCounts {
  readonly highlights: number;
  readonly notes: number;
}

/** The parts of a document by its headings, with what stands before the first as `Opening`. In order, apart. */
export function outline(doc: Node): OutlinePart[] {
  const starts: { title: string; level: number; start: number }[] = [];
  let start = 0;
  doc.forEach((chunk) => {
    chunk.forEach((block) => {
      const title = block.type.name === 'heading' ? block.textContent.trim() : '';
      if (title) starts.push({ title, level: block.attrs.level as number, start });
      start += block.content.size + 1;
    });
  });
  if (starts[0]?.start !== 0) starts.unshift({ title: 'Opening', level: 2, start: 0 });
  return starts.map((part, i) => ({ ...part, end: starts[i + 1]?.start ?? start }));
}

/** The index of the part that holds `offset`. */
export function partAt(parts: readonly OutlinePart[], offset: number): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What is marked in each part, by the part's index. */
export function countParts(parts: readonly OutlinePart[], highlights: readonly Highlight[]): PartCounts[] {
  const counts = parts.map(() => ({ highlights: 0, notes: 0 }));
  for (const { start, note } of highlights) {
    const part = counts[partAt(parts, start)];
    if (!part) continue;
    part.highlights++;
    if (note) part.notes++;
  }
  return counts;
}
