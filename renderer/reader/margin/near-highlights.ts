import type { HighlightInText } from '../../../core/contract/highlights.ts';
import type { TextGeometry } from '../text-geometry.ts';

/** What of the text's geometry decides which highlights are near. */
export type NearGeometry = Pick<TextGeometry, 'top' | 'drawn'>;

/** The furthest end of the highlights up to each one: tells how far back a long passage may begin. */
export function furthestEnds(highlights: readonly HighlightInText[]): number[] {
  let furthest = 0;
  return highlights.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
}

/**
 * The highlights of which a line stands between `top` and `bottom`, by start. Looks at few more than it gives,
 * however many there are. `ends` are the `furthestEnds` of `highlights`.
 */
export function nearHighlights(
  highlights: readonly HighlightInText[],
  ends: readonly number[],
  geometry: NearGeometry,
  top: number,
  bottom: number,
): HighlightInText[] {
  const topOf = (index: number) => geometry.top(highlights[index]?.start ?? 0);
  const from = firstIndex(highlights.length, (index) => topOf(index) >= top);
  const to = firstIndex(highlights.length, (index) => topOf(index) > bottom);
  return [...reachingIn(highlights, ends, geometry, from, top), ...highlights.slice(from, to)];
}

function reachingIn(
  highlights: readonly HighlightInText[],
  ends: readonly number[],
  geometry: NearGeometry,
  from: number,
  top: number,
): HighlightInText[] {
  const { start } = geometry.drawn();
  const found: HighlightInText[] = [];
  for (let index = from - 1; index >= 0 && (ends[index] ?? 0) > start; index -= 1) {
    const highlight = highlights[index];
    if (highlight && highlight.end > start && geometry.top(highlight.end - 1) >= top)
      found.unshift(highlight);
  }
  return found;
}

/** The first index for which something holds that holds for all that follow; `count` if it holds for none. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
