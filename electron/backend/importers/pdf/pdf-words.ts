/** The words of a document, to tell which hyphens at the ends of lines are real. */
export class Vocabulary {
  readonly #counts = new Map<string, number>();
  /** Those with a capital, as they are written. */
  readonly #names = new Map<string, number>();
  /** Whether the document breaks words at the ends of lines. */
  readonly #breaksWords: boolean;

  /** `lines` follow each other. The two parts of a word that may be broken are no words. */
  constructor(lines: readonly { readonly text: string }[]) {
    const breaks: (readonly [string, string])[] = [];
    lines.forEach(({ text }, i) => {
      const broken = brokenWord(lines[i - 1]?.text ?? '');
      const rest = wordAtStart.exec(text)?.[0];
      if (broken && rest) breaks.push([broken, rest]);
      const whole = broken ? text.replace(wordAtStart, '') : text;
      const begun = brokenWord(whole);
      this.#add(begun ? whole.slice(0, -begun.length - 1) : whole);
    });
    const known = breaks.map(([broken, rest]) => this.count(broken + rest) - this.count(`${broken}-${rest}`));
    const seen = (isSo: (difference: number) => boolean) => known.filter(isSo).length;
    this.#breaksWords = seen((difference) => difference > 0) > seen((difference) => difference < 0);
  }

  #add(text: string): void {
    for (const [word] of text.matchAll(/[\p{L}\p{M}]+(?:['’‐-][\p{L}\p{M}]+)*/gu)) {
      this.#counts.set(word.toLowerCase(), this.count(word) + 1);
      if (/^\p{Lu}/u.test(word)) this.#names.set(word, (this.#names.get(word) ?? 0) + 1);
    }
  }

  count(word: string): number {
    return this.#counts.get(word.toLowerCase()) ?? 0;
  }

  /**
   * Whether the hyphen that a line ends with belongs to the word: the document has it so elsewhere, it has one more, or
   * both of its parts are words of their own.
   */
  keepsHyphen(broken: string, rest: string): boolean {
    const difference = this.count(`${broken}-${rest}`) - this.count(broken + rest);
    if (difference !== 0) return difference > 0;
    if (
      !/^\p{Ll}/u.test(rest) ||
      /\p{Lu}\p{Lu}$/u.test(broken) ||
      /[-‐]/u.test(broken) ||
      /^[\p{L}\p{M}]+[-‐]/u.test(rest)
    )
      return true;
    // Short words are often the first syllable of a longer one, but only where words are broken at all.
    const shortest = this.#breaksWords ? 4 : 2;
    if ([broken, rest].every((part) => part.length >= shortest && this.count(part) > 0)) return true;
    return (this.#names.get(broken) ?? 0) > 1 && broken.length >= 4 && rest.length > 4;
  }
}

const hyphenAtEnd = /([\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*)[-‐\u00AD]$/u;
/** The longest word that is looked for at the end of a line, in letters. */
const longestWord = 100;

/** The word before the hyphen that a line ends with; null if there is none. */
function brokenWord(line: string): string | null {
  return /[-‐\u00AD]$/u.test(line.slice(-1))
    ? (hyphenAtEnd.exec(line.slice(-longestWord))?.[1] ?? null)
    : null;
}

const wordAtStart = /^[\p{L}\p{M}]+(?:[-‐'’][\p{L}\p{M}]+)*/u;
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}、。，！？」』）「『（]/u;

/** Text with the rows of dots of a table of contents made short. */
export function shortenLeaders(text: string): string {
  return text.replace(/(?:\s?[.·]){5,}\s*/gu, ' … ');
}

/** How the text of a line goes on in the next: how many letters fall away at the end, and what comes between. */
export function joinLines(line: string, next: string, words: Vocabulary): { drop: number; between: string } {
  const broken = brokenWord(line);
  const rest = wordAtStart.exec(next)?.[0];
  if (broken && rest) {
    const isDropped = line.endsWith('\u00AD') || !words.keepsHyphen(broken, rest);
    return { drop: isDropped ? 1 : 0, between: '' };
  }
  if (/[\p{L}\p{Nd}.][-‐–]$/u.test(line) && /^[\p{L}\p{Nd}]/u.test(next)) return { drop: 0, between: '' };
  const isUnspaced = withoutSpaces.test(line.at(-1) ?? '') && withoutSpaces.test(next[0] ?? '');
  return { drop: 0, between: isUnspaced ? '' : ' ' };
}
