import { foldCase, foldCodePoint, withoutAccents } from './fold.ts';

/** What of a text is compared: two texts are the same to a search if their folded forms are. */
export interface Folding {
  readonly matchCase: boolean;
  readonly matchAccents: boolean;
}

/** What a folding makes of each character, remembered from one text to the next. */
export class CharacterFolding {
  private readonly make: (character: string) => string;
  private readonly known = new Map<number, string>();
  private readonly units = new Uint16Array(0x10000);

  constructor(make: (character: string) => string) {
    this.make = make;
  }

  /** What one code point folds to: empty for what is left out, a plain space for every white space. */
  fold(code: number): string {
    const found = this.known.get(code);
    if (found !== undefined) return found;
    const folded = toSpace(this.make(toSpace(String.fromCodePoint(code))));
    this.known.set(code, folded);
    if (code < 0x10000 && folded.length === 1 && folded !== ' ') this.units[code] = folded.charCodeAt(0);
    return folded;
  }

  /** What a code unit folds to if that is one unit, no white space and seen before; else 0, and `fold` knows. */
  foldUnit(unit: number): number {
    return this.units[unit] ?? 0;
  }
}

const toSpace = (character: string) => (/^\s$/u.test(character) ? ' ' : character);
const withoutInvisible = (character: string) => character.replace(/\p{Cf}/gu, '');

const variants = {
  anyCase: new CharacterFolding((character) => foldCodePoint(character.codePointAt(0) ?? 0)),
  matchCase: new CharacterFolding(withoutAccents),
};

const exact = {
  anyCase: new CharacterFolding((character) => foldCase(withoutInvisible(character))),
  matchCase: new CharacterFolding(withoutInvisible),
};

/** How the characters of a text are folded. */
export function characterFolding({ matchCase, matchAccents }: Folding): CharacterFolding {
  const foldings = matchAccents ? exact : variants;
  return matchCase ? foldings.matchCase : foldings.anyCase;
}
