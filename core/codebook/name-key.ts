import { fold } from '../text/fold.ts';

/** What two spellings have in common if they are one name: folded, with single spaces for hyphens and spaces, without apostrophes inside words. */
export function nameKey(name: string): string {
  return fold(name)
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '')
    .replace(/[\s-]+/g, ' ')
    .trim();
}
