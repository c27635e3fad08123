import type { TextShape } from '../../core/contract/documents.ts';
import type { HighlightInText } from '../../core/contract/highlights.ts';
import { firstWhere } from '../../core/text/first-where.ts';

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
export function outline({ headings, length }: Pick<TextShape, 'headings' | 'length'>): OutlinePart[] {
  const starts = headings.map(({ title, level, start }) => ({ title, level, start: Number(start) }));
  if (starts[0]?.start !== 0) starts.unshift({ title: 'Opening', level: 2, start: 0 });
  return starts.map((part, i) => ({ ...part, end: starts[i + 1]?.start ?? length + 1 }));
}

/** The index of the part that holds `offset`. */
export function partAt(parts: readonly OutlinePart[], offset: number): number {
  return Math.max(0, firstWhere(parts.length, (index) => (parts[index]?.start ?? 0) > offset) - 1);
}

/** What is marked in each part, by the part's index. */
export function countParts(
  parts: readonly OutlinePart[],
  highlights: readonly Pick<HighlightInText, 'start' | 'note'>[],
): PartCounts[] {
  const counts = parts.map(() => ({ highlights: 0, notes: 0 }));
  for (const { start, note } of highlights) {
    const part = counts[partAt(parts, start)];
    if (!part) continue;
    part.highlights++;
    if (note) part.notes++;
  }
  return counts;
}
