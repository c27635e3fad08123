import { kindOf, unitKind } from './letter-kinds.ts';

/** A name as it is found too: without the apostrophes inside its words, and before and after them; two in a row stay. */
export function withoutApostrophes(name: string): string {
  const kinds = Array.from({ length: name.length }, (_, i) => kindOf(name.charCodeAt(i)));
  if (!kinds.includes(unitKind.apostrophe)) return name;
  // Marks and what is invisible stand between no two characters.
  const next = (at: number, step: 1 | -1): number | undefined =>
    kinds[at] === unitKind.nothing ? next(at + step, step) : kinds[at];
  const isLetter = (kind: number | undefined) => kind === unitKind.letter || kind === unitKind.special;
  const isAtWord = (at: number) => {
    const [before, after] = [next(at - 1, -1), next(at + 1, 1)];
    const isAlone = before !== unitKind.apostrophe && after !== unitKind.apostrophe;
    return isAlone && (isLetter(before) || isLetter(after));
  };
  return Array.from(kinds, (kind, i) =>
    kind === unitKind.apostrophe && isAtWord(i) ? '' : name.charAt(i),
  ).join('');
}
