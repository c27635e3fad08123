import { type NameTokens, tokenFlags } from './name-tokens.ts';

/** How the letters of a word must stand in the text for a name to be there. */
export const wantedCases = { any: 0, capital: 1, allCapitals: 2 } as const;

/** Words of this many capitals may stand in a text with one: `ISIS` as `Isis`, but not `US` as `Us`. */
const shortestCapitalized = 4;

/** What a word of a name asks of the text: a capital where it has one, capitals where it is a short acronym. */
export function wantedCase(name: string, { starts, ends, flags }: NameTokens, i: number): number {
  const own = flags[i] ?? 0;
  if (!(own & tokenFlags.capital)) return wantedCases.any;
  const word = name.slice(starts[i], ends[i]);
  const isAcronym = !(own & tokenFlags.small) && /\p{Lu}\P{L}*$/u.test(word);
  return isAcronym && word.length > 1 && word.length < shortestCapitalized
    ? wantedCases.allCapitals
    : wantedCases.capital;
}

/** Whether a word of the text, by its flags, stands as a name asks for. An acronym's plural has a small letter of its own. */
export function isInCase(wanted: number, flags: number, isPlural: boolean): boolean {
  if (wanted === wantedCases.any) return true;
  if (!(flags & tokenFlags.capital)) return false;
  return wanted === wantedCases.capital || isPlural || !(flags & tokenFlags.small);
}
