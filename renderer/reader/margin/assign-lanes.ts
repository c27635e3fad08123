/** The lines that a highlight's stripe stands beside, in pixels: `[top, bottom)`. */
export interface Span {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
}

/** Stripes beyond this many side by side share the last lane, so that they never reach the leaders. */
export const laneCount = 4;

/** A lane for each stripe, 0 nearest to the text: the first that is free, the longest stripe choosing first. */
export function assignLanes(spans: readonly Span[]): Map<string, number> {
  const lanes: Span[][] = Array.from({ length: laneCount }, () => []);
  const longestFirst = [...spans].sort(
    (a, b) => b.bottom - b.top - (a.bottom - a.top) || a.top - b.top || (a.id < b.id ? -1 : 1),
  );
  return new Map(
    longestFirst.map((span) => {
      const free = lanes.findIndex((lane) => lane.every((other) => !overlap(span, other)));
      const lane = free < 0 ? laneCount - 1 : free;
      lanes[lane]?.push(span);
      return [span.id, lane];
    }),
  );
}

function overlap(a: Span, b: Span): boolean {
  return a.top < b.bottom && b.top < a.bottom;
}
