import type { HighlightInText } from '../../../core/contract/highlights.ts';
import { firstWhere } from '../../../core/text/first-where.ts';
import type { HighlightIndex } from '../text/highlight-index.ts';
import type { TextGeometry } from '../text-geometry.ts';

/** What of the text's geometry decides which highlights are near. */
export type NearGeometry = Pick<TextGeometry, 'top' | 'drawn'>;

/**
 * The highlights of which a line stands between `top` and `bottom`, by start. Looks at few more than it gives,
 * however many there are.
 */
export function nearHighlights(
  index: HighlightIndex,
  geometry: NearGeometry,
  top: number,
  bottom: number,
): HighlightInText[] {
  const { all } = index;
  const topOf = (place: number) => geometry.top(all[place]?.start ?? 0);
  const from = firstWhere(all.length, (place) => topOf(place) >= top);
  const to = firstWhere(all.length, (place) => topOf(place) > bottom);
  const reachingIn = index
    .within(geometry.drawn().start, all[from]?.start ?? Number.POSITIVE_INFINITY)
    .filter(({ end }) => geometry.top(end - 1) >= top);
  return [...reachingIn, ...all.slice(from, to)];
}
