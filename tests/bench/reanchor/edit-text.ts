import { makeWords, type Words } from '../make-words.ts';
import { pick, type Random } from '../random.ts';

/** A text with a later version of it, and the truth about what became of each letter. */
export interface EditedText {
  readonly before: string;
  readonly after: string;
  /** For each code unit of `before`, its place in `after`, or -1 if it was taken out. */
  readonly to: Int32Array;
}

/** How many paragraphs of a hundred meet what. */
export interface Editing {
  readonly deleted: number;
  readonly edited: number;
  readonly inserted: number;
  /** To another place in the text; some of them together with the next one, some of them edited too. */
  readonly moved: number;
  /** One of its sentences goes to another paragraph. */
  readonly sentenceMoved: number;
}

/** Letters of the new version: taken over from `from` in the old one, or new. */
interface Piece {
  readonly text: string;
  readonly from: number | null;
}
type Paragraph = Piece[];

/** Edits a text by chance. Lines are paragraphs. */
export function editText(before: string, editing: Editing, random: Random): EditedText {
  const words = makeWords(random);
  let start = 0;
  const old = before.split('\n').map((text): Piece => {
    const piece = { text, from: start };
    start += text.length + 1;
    return piece;
  });
  const happens = (times: number) => random() * 100 < times;
  const kept: Paragraph[] = [];
  const moved: Paragraph[][] = [];
  const movedSentences: Piece[] = [];
  for (const piece of old) {
    if (happens(editing.deleted)) continue;
    let paragraph: Paragraph = [piece];
    if (happens(editing.sentenceMoved)) {
      const sentence = cutSentence(paragraph, random);
      if (sentence) movedSentences.push(sentence);
    }
    const isMoved = happens(editing.moved);
    if (happens(editing.edited)) paragraph = editParagraph(paragraph, words, random);
    if (isMoved) {
      if (random() < 0.5) moved.push([paragraph]);
      else moved.at(-1)?.push(paragraph);
    } else kept.push(paragraph);
    if (happens(editing.inserted)) kept.push([fresh(sentences(words, random, 1 + Math.floor(random() * 6)))]);
  }
  for (const run of moved) kept.splice(Math.floor(random() * kept.length), 0, ...run);
  for (const sentence of movedSentences) {
    const target = kept[Math.floor(random() * kept.length)];
    target?.push(fresh(' '), sentence);
  }
  return join(before, kept);
}

function join(before: string, paragraphs: readonly Paragraph[]): EditedText {
  const to = new Int32Array(before.length).fill(-1);
  const parts: string[] = [];
  let length = 0;
  const add = (text: string, from: number | null) => {
    if (from !== null) for (let i = 0; i < text.length; i++) to[from + i] = length + i;
    parts.push(text);
    length += text.length;
  };
  paragraphs.forEach((paragraph, i) => {
    if (i > 0) add('\n', null);
    for (const { text, from } of paragraph) add(text, from);
  });
  return { before, after: parts.join(''), to };
}

const fresh = (text: string): Piece => ({ text, from: null });

/** One to five changes: another word, words put in, words taken out, a letter corrected, a sentence put in or out. */
function editParagraph(paragraph: Paragraph, words: Words, random: Random): Paragraph {
  const times = 1 + Math.floor(random() * 5);
  const some = (most: number) =>
    Array.from({ length: 1 + Math.floor(random() * most) }, () => words.word()).join(' ');
  let edited = paragraph;
  for (let i = 0; i < times; i++) {
    const kind = random();
    if (kind < 0.35) edited = replaceWords(edited, 1, () => some(1), random);
    else if (kind < 0.55) edited = replaceWords(edited, 0, () => `${some(8)} `, random);
    else if (kind < 0.7) edited = replaceWords(edited, 1 + Math.floor(random() * 6), () => '', random);
    else if (kind < 0.9) edited = replaceWords(edited, 1, (word) => correct(word, random), random);
    else if (kind < 0.95) edited = [...edited, fresh(` ${sentences(words, random, 1)}`)];
    else cutSentence(edited, random);
  }
  return edited;
}

/** Puts something in the place of so many words of a paragraph that follow each other. */
function replaceWords(
  paragraph: Paragraph,
  count: number,
  change: (words: string) => string,
  random: Random,
): Paragraph {
  const index = Math.floor(random() * paragraph.length);
  const piece = paragraph[index];
  if (!piece) return paragraph;
  const found = [...piece.text.matchAll(/[^\s]+/g)];
  const at = Math.floor(random() * found.length);
  const first = found[at];
  if (!first) return paragraph;
  const last = found[Math.min(found.length, at + count) - 1];
  const end = count > 0 && last ? last.index + last[0].length : first.index;
  const words = piece.text.slice(first.index, end);
  const changed = change(words);
  if (changed === words) return paragraph;
  return paragraph.toSpliced(
    index,
    1,
    cut(piece, 0, first.index),
    fresh(changed),
    cut(piece, end, piece.text.length),
  );
}

/** Takes a sentence out of a paragraph, and gives it; null if there is none that is whole. */
function cutSentence(paragraph: Paragraph, random: Random): Piece | null {
  const index = Math.floor(random() * paragraph.length);
  const piece = paragraph[index];
  const found = [...(piece?.text ?? '').matchAll(/(?<=[.?] |^)[^.?]{30,}[.?](?= |$)/g)];
  if (!piece || found.length === 0) return null;
  const { index: start, 0: text } = pick(found, random);
  paragraph.splice(index, 1, cut(piece, 0, start), cut(piece, start + text.length, piece.text.length));
  return cut(piece, start, start + text.length);
}

function cut({ text, from }: Piece, start: number, end: number): Piece {
  return { text: text.slice(start, end), from: from === null ? null : from + start };
}

/** One letter is another, more, less, or has changed places. */
function correct(word: string, random: Random): string {
  const letters = [...word];
  const at = Math.floor(random() * letters.length);
  const kind = Math.floor(random() * 3);
  if (kind === 0) letters.splice(at, 1, 'e');
  else if (kind === 1) letters.splice(at, 0, 'l');
  else letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
  return letters.join('');
}

function sentences(words: Words, random: Random, count: number): string {
  const sentence = () => `${Array.from({ length: 5 + Math.floor(random() * 20) }, words.word).join(' ')}.`;
  return Array.from({ length: count }, sentence).join(' ');
}
