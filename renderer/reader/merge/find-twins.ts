import type { HighlightInText } from '../../../core/contract/highlights.ts';
import type { HighlightId } from '../../../core/model/ids.ts';
import type { HighlightIndex } from '../text/highlight-index.ts';
import type { Stretch } from '../text/stretch.ts';

/** What can be done with a highlight that overlaps or touches others that say the same. Nothing is done by itself. */
export interface MergeOffer {
  /** All that would become one, in the text's order. */
  readonly ids: readonly HighlightId[];
  /** An older highlight that could take the passage over. */
  readonly extend: HighlightInText | null;
  /** Whether merging would do something else than extending. */
  readonly isMergeOther: boolean;
  /** Whether one of them shares letters with the highlight; else they only touch. */
  readonly isOverlap: boolean;
}

/** Highlights with no more than this between them may touch; what stands there decides. */
const widestGap = 8;

/**
 * What to offer for a highlight; null if it has no twin: a highlight with one of its tags, or where both have none with
 * its mark, that overlaps it or stands next to it with nothing but white space between. `slice` gives the text.
 */
export function mergeOffer(
  highlight: HighlightInText,
  index: Pick<HighlightIndex, 'within'>,
  slice: (start: number, end: number) => string | null,
): MergeOffer | null {
  const twins = index
    .within(highlight.start - widestGap, highlight.end + widestGap)
    .filter(
      (other) => other.id !== highlight.id && saySame(other, highlight) && meet(other, highlight, slice),
    );
  if (twins.length === 0) return null;
  const existing = twins
    .filter((other) => isOlder(other, highlight) && isCovered(highlight, other))
    .toSorted((a, b) => sharedLength(b, highlight) - sharedLength(a, highlight))[0];
  return {
    ids: [highlight, ...twins].toSorted((a, b) => a.start - b.start).map(({ id }) => id),
    extend: existing ?? null,
    isMergeOther: !existing || twins.length > 1,
    isOverlap: twins.some((twin) => sharedLength(twin, highlight) > 0),
  };
}

function saySame(a: HighlightInText, b: HighlightInText): boolean {
  if (a.tagIds.length === 0 && b.tagIds.length === 0) return a.colour === b.colour;
  return a.tagIds.some((id) => b.tagIds.includes(id));
}

function meet(a: Stretch, b: Stretch, slice: (start: number, end: number) => string | null): boolean {
  if (a.start < b.end && b.start < a.end) return true;
  const [before, after] = a.start < b.start ? [a, b] : [b, a];
  const between = slice(before.end, after.start);
  return between !== null && between.trim() === '';
}

const isOlder = (a: HighlightInText, b: HighlightInText): boolean =>
  a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id);

/** Whether nothing that a highlight says would be lost if another one stood in its place. */
const isCovered = (highlight: HighlightInText, other: HighlightInText): boolean =>
  highlight.note === null && highlight.tagIds.every((id) => other.tagIds.includes(id));

const sharedLength = (a: Stretch, b: Stretch): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);
