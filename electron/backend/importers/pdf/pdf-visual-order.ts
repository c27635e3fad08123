/** A letter as it stands on the page, with what is to be read for it. */
export interface Shown {
  readonly text: string;
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const digit = /\p{Nd}/u;
const leftToRight =
  /(?!\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko})\p{L}/u;

type Kind = 'left' | 'right' | 'digit' | 'neutral';

function kindOf(text: string): Kind {
  if (/^[a-zA-Z]/.test(text)) return 'left';
  if (digit.test(text)) return 'digit';
  if (rightToLeft.test(text)) return 'right';
  return leftToRight.test(text) ? 'left' : 'neutral';
}

/** Which share of the letters of a text are of scripts that are read from the right; 0 without letters. */
export function rightToLeftShare(texts: readonly string[]): number {
  let [right, all] = [0, 0];
  for (const text of texts) {
    const kind = kindOf(text);
    if (kind === 'right') right++;
    if (kind === 'right' || kind === 'left') all++;
  }
  return all > 0 ? right / all : 0;
}

/**
 * Letters in the order in which they are read, given in the order in which they stand from left to right: the Unicode
 * bidirectional algorithm backwards, as far as a line of print tells. `turn` is given every sign that is read from the right.
 */
export function toLogicalOrder<Letter extends Shown>(
  shown: readonly Letter[],
  base: 'ltr' | 'rtl',
  turn: (letter: Letter) => Letter,
): Letter[] {
  const kinds = shown.map(({ text }) => kindOf(text));
  if (base === 'rtl') return fromTheRight(shown, kinds, turn);
  return kinds.includes('right') ? fromTheLeft(shown, kinds, turn) : [...shown];
}

/** Reads from the right, words of other scripts and numbers from the left. */
function fromTheRight<Letter extends Shown>(
  shown: readonly Letter[],
  kinds: readonly Kind[],
  turn: (letter: Letter) => Letter,
): Letter[] {
  const read: Letter[] = [];
  for (let end = shown.length; end > 0; ) {
    const start = startOfForeign(kinds, shown, end);
    const stretch = shown.slice(start, end);
    read.push(...(kinds[start] === 'neutral' ? stretch.map(turn) : stretch));
    end = start;
  }
  return read;
}

/** Where the stretch begins that is read from the left and ends before `end`; one letter before `end` if there is none. */
function startOfForeign(kinds: readonly Kind[], shown: readonly Shown[], end: number): number {
  const last = kinds[end - 1];
  if (last !== 'left' && last !== 'digit') return end - 1;
  let start = end - 1;
  for (let i = start; i >= 0 && kinds[i] !== 'right'; i--) if (kinds[i] === 'left') start = i;
  if (kinds[start] === 'left') return start;
  while (start > 0 && continuesNumber(kinds, shown, start - 1)) start--;
  return start;
}

/** Whether a letter left of a digit belongs to the same number. */
function continuesNumber(kinds: readonly Kind[], shown: readonly Shown[], at: number): boolean {
  if (kinds[at] === 'digit') return true;
  return /^[.,:/٫٬]$/u.test(shown[at]?.text ?? '') && kinds[at - 1] === 'digit';
}

/** Reads from the left, words of right-to-left scripts from the right. */
function fromTheLeft<Letter extends Shown>(
  shown: readonly Letter[],
  kinds: readonly Kind[],
  turn: (letter: Letter) => Letter,
): Letter[] {
  const read: Letter[] = [];
  for (let start = 0; start < shown.length; ) {
    const end = kinds[start] === 'right' ? endOfRight(kinds, start) : start + 1;
    const stretch = shown.slice(start, end);
    read.push(...(end - start > 1 ? fromTheRight(stretch, kinds.slice(start, end), turn) : stretch));
    start = end;
  }
  return read;
}

function endOfRight(kinds: readonly Kind[], start: number): number {
  let end = start + 1;
  for (let i = end; i < kinds.length && kinds[i] !== 'left'; i++) if (kinds[i] === 'right') end = i + 1;
  return end;
}

const mirrored: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '<': '>',
  '>': '<',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
};

/**
 * Whether the brackets of right-to-left lines were noted by their shape and not by their meaning: more of them open where
 * they should close than not.
 */
export function bracketsAreMirrored(lines: readonly string[]): boolean {
  let [right, wrong] = [0, 0];
  for (const line of lines) {
    for (const [found] of line.matchAll(
      /\([^()]{1,200}\)|\)[^()]{1,200}\(|«[^«»]{1,200}»|»[^«»]{1,200}«/gu,
    )) {
      if (/^[(«]/.test(found)) right++;
      else wrong++;
    }
  }
  return wrong > right;
}

/** A bracket as the other of its pair; other text as it is. */
export function mirror(text: string): string {
  return mirrored[text] ?? text;
}
