import { kindOf, unitKind } from './letter-kinds.ts';

/** A name as it is found too: without the apostrophes inside its words. */
export function withoutApostrophes(name: string): string {
  const kinds = Array.from({ length: name.length }, (_, i) => kindOf(name.charCodeAt(i)));
  const isLetter = (kind: number | undefined) => kind === unitKind.letter || kind === unitKind.special;
  return kinds.some((kind) => kind === unitKind.apostrophe)
    ? Array.from(kinds, (kind, i) => {
        const isInside = isLetter(kinds[i - 1]) && isLetter(kinds[i + 1]);
        return kind === unitKind.apostrophe && isInside ? '' : name.charAt(i);
      }).join('')
    : name;
}
