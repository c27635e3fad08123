import type { Stretch } from '../text/stretch.ts';

/** How far a text was read, and where it rested last. */
export interface ReadOn {
  /** The furthest place to which the text was read on. */
  readonly furthest: number;
  /** Where what was in the window ended when the text last rested. */
  readonly rested: number;
}

/**
 * What a rest of the text adds: what is in the window counts as read if it goes on from what was read, or from where the
 * text rested before. A place that was jumped to counts only once it is read on from.
 */
export function restAt({ furthest, rested }: ReadOn, visible: Stretch): ReadOn {
  const goesOn = visible.start <= Math.max(furthest, rested);
  return { furthest: goesOn ? Math.max(furthest, visible.end) : furthest, rested: visible.end };
}

/** How much of a text is read, in whole percent: 100 only at its end. */
export function percentRead({ at, of }: { at: number; of: number }): number {
  if (of === 0 || at >= of) return 100;
  return Math.min(99, Math.round((100 * at) / of));
}

/** Words that are read in a minute: the mean of silent reading in English of non-fiction is 238 (Brysbaert 2019). */
const wordsPerMinute = 238;

/** What is left to read, in words: `5 min left`. */
export function timeLeft(words: number, { at, of }: { at: number; of: number }): string {
  const minutes = of === 0 ? 0 : (words * (1 - at / of)) / wordsPerMinute;
  if (minutes < 1) return 'under 1 min left';
  if (minutes < 60) return `${Math.round(minutes)} min left`;
  const hours = Math.floor(minutes / 60);
  return `${hours} h ${Math.round(minutes % 60)} min left`;
}
