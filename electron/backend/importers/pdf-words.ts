import { type Span, trimSpans } from './pdf-lines.ts';

/** The words of a document, to tell which hyphens are real. */
export class Vocabulary {
  readonly #counts = new Map<string, number>();

  /** Adds the words of lines that follow each other; the two parts of a word that is broken at a line's end are none. */
  addLines(lines: readonly { readonly text: string }[]): void {
    lines.forEach(({ text }, i) => {
      const isRest = hyphenAtEnd.test(lines[i - 1]?.text ?? '');
      const whole = isRest ? text.replace(wordAtStart, '') : text;
      this.#add(whole.replace(hyphenAtEnd, ''));
    });
  }

  #add(text: string): void {
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:['’‐-][\p{L}\p{M}]+)*/gu)) {
      this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
    }
  }

  count(word: string): number {
    return this.#counts.get(word.toLowerCase()) ?? 0;
  }
}

const hyphenAtEnd = /([\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*)[-‐\u00AD]$/u;
const wordAtStart = /^[\p{L}\p{M}]+(?:[-‐'’][\p{L}\p{M}]+)*/u;
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}、。，！？」』）「『（]/u;

/** Text with the rows of dots of a table of contents made short. */
export function shortenLeaders(text: string): string {
  return text.replace(/(?:\s?[.·]){5,}\s*/gu, ' … ');
}

/** How the text of a line goes on in the next: how many letters fall away at the end, and what comes between. */
export function joinLines(line: string, next: string, words: Vocabulary): { drop: number; between: string } {
  const broken = hyphenAtEnd.exec(line)?.[1];
  if (broken !== undefined) {
    const isSoft = line.endsWith('\u00AD');
    const rest = wordAtStart.exec(next)?.[0] ?? '';
    const isWritten = words.count(broken + rest) > words.count(`${broken}-${rest}`);
    const isDropped = isSoft || isWritten || (/^\p{Ll}/u.test(rest) && !isRealHyphen(broken, rest, words));
    return { drop: isDropped ? 1 : 0, between: /^[\p{L}\p{Nd}]/u.test(next) ? '' : ' ' };
  }
  if (/[\p{L}\p{Nd}][-‐–]$/u.test(line) && /^[\p{L}\p{Nd}]/u.test(next) && /^\S+$/u.test(line.slice(-2))) {
    return { drop: 0, between: '' };
  }
  const isUnspaced = withoutSpaces.test(line.at(-1) ?? '') && withoutSpaces.test(next[0] ?? '');
  return { drop: 0, between: isUnspaced ? '' : ' ' };
}

/** Whether the hyphen at a line's end belongs to the word: the document writes it so elsewhere, it has one more, or both of its parts are words. */
function isRealHyphen(broken: string, rest: string, words: Vocabulary): boolean {
  if (words.count(`${broken}-${rest}`) > 0 || /[-‐]/u.test(broken) || /^[\p{L}\p{M}]+[-‐]/u.test(rest))
    return true;
  return [broken, rest].every((part) => part.length >= 4 && words.count(part) > 0);
}

/** Spans without the last letters. */
export function dropEnd(spans: readonly Span[], letters: number): Span[] {
  if (letters === 0) return [...spans];
  const last = spans.at(-1);
  if (!last) return [];
  return [...spans.slice(0, -1), ...trimSpans([{ ...last, text: last.text.slice(0, -letters) }])];
}
