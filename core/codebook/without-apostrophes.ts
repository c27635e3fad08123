import { fold } from '../text/fold.ts';

/** A name as it is found too: without the apostrophes inside its words. */
export function withoutApostrophes(name: string): string {
  const characters = Array.from(name);
  const isLetter = (character = '') => /\p{L}$/u.test(fold(character));
  return characters
    .filter((one, i) => fold(one) !== "'" || !isLetter(characters[i - 1]) || !isLetter(characters[i + 1]))
    .join('');
}
