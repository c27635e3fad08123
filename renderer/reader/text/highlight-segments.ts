import type { HighlightInText } from '../../../core/contract/highlights.ts';

/** A stretch of text that exactly these highlights cover, the longest first. Half-open canonical offsets. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly highlights: readonly HighlightInText[];
}

/**
 * Cuts highlights into segments, so that every character shows exactly the highlights that cover it. Segments are in
 * order, apart, never empty, and lie within `[from, to)`.
 */
export function segmentHighlights(
  highlights: readonly HighlightInText[],
  from: number,
  to: number,
): Segment[] {
  const inside = highlights.filter((highlight) => highlight.start < to && from < highlight.end);
  const cuts = [
    ...new Set(inside.flatMap(({ start, end }) => [Math.max(start, from), Math.min(end, to)])),
  ].sort((a, b) => a - b);
  const longestFirst = [...inside].sort(byLengthDown);
  return cuts.flatMap((start, i) => {
    const end = cuts[i + 1];
    if (end === undefined) return [];
    const covering = longestFirst.filter((highlight) => highlight.start <= start && end <= highlight.end);
    return covering.length > 0 ? [{ start, end, highlights: covering }] : [];
  });
}

function byLengthDown(a: HighlightInText, b: HighlightInText): number {
  return b.end - b.start - (a.end - a.start) || (a.id < b.id ? -1 : 1);
}

/**
 * An underline lane for each highlight, 0 the lowest, kept over its whole length: the first that no highlight before it
 * uses where they overlap. Takes highlights by start; O(n · depth).
 */
export function assignUnderlines(highlights: readonly HighlightInText[]): Map<string, number> {
  const lanes = new Map<string, number>();
  let active: { end: number; lane: number }[] = [];
  for (const highlight of highlights) {
    active = active.filter(({ end }) => end > highlight.start);
    const taken = new Set(active.map(({ lane }) => lane));
    let lane = 0;
    while (taken.has(lane)) lane++;
    lanes.set(highlight.id, lane);
    active.push({ end: highlight.end, lane });
  }
  return lanes;
}
