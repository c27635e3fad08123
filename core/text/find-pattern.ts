import { z } from 'zod';
import { characterFolding, type Folding } from './character-folding.ts';

/** How a search in a text compares. By default case, accents and spelling variants make no difference. */
export const FindOptions = z.object({
  matchCase: z.boolean(),
  matchAccents: z.boolean(),
  wholeWords: z.boolean(),
});
export type FindOptions = z.infer<typeof FindOptions>;

/** What is looked for, ready to be compared with texts of the same folding. */
export interface FindPattern {
  readonly folding: Folding;
  /** Never blank; every white space is one plain space, and two never follow each other. */
  readonly needle: string;
  readonly wholeWords: boolean;
}

/** Understands what a user wants to find; null if nothing of it can be compared, as of white space alone. */
export function findPattern(query: string, options: FindOptions): FindPattern | null {
  const { wholeWords, matchCase, matchAccents } = options;
  const folding = { matchCase, matchAccents };
  const characters = characterFolding(folding);
  const folded = Array.from(query.toWellFormed().normalize('NFC'), (character) =>
    characters.fold(character.codePointAt(0) ?? 0),
  );
  const needle = folded.join('').replace(/ {2,}/g, ' ');
  return needle.trim() === '' ? null : { folding, needle, wholeWords };
}
