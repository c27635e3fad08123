import { fold } from '../text/fold.ts';
import { withoutApostrophes } from './without-apostrophes.ts';

/**
 * What spellings have in common if they are one name to `NameIndex`, but for capitals: folded, with single spaces for hyphens
 * and spaces, without apostrophes in and about words. Wherever names are compared, they are the same if this is.
 */
export function nameKey(name: string): string {
  const folded = fold(name);
  const bare = folded.includes("'") ? withoutApostrophes(folded) : folded;
  return bare.replace(/[\s-]+/g, ' ').trim();
}
