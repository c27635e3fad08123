import { clausesOf } from './clauses.ts';
import { segmenter } from './segmenter.ts';
import { sentencesOf } from './sentences.ts';
import { hasWords, type Stretch, trimStretch } from './stretch.ts';

/** A block of a text: `text` is `[start, end)` of the canonical text; the "\n" after it belongs to it too. */
export interface Block extends Stretch {
  readonly text: string;
}

/** A text of which some blocks are at hand; the text surface is one. */
export interface BlockSource {
  readonly length: number;
  /** The block at a place; null if it is not loaded. */
  block(offset: number): Block | null;
}

/** What the cursor can hold, the smallest first. */
export const units = ['word', 'clause', 'sentence', 'paragraph'] as const;
export type Unit = (typeof units)[number];

/** The units of a block's text, in order and apart, by canonical offsets; none where there are no letters or figures. */
export function unitsOf({ start, text }: Block, unit: Unit, language: string | null): readonly Stretch[] {
  const place = (piece: Stretch): Stretch => ({ start: start + piece.start, end: start + piece.end });
  switch (unit) {
    case 'word':
      return wordsOf(text, language).map(place);
    case 'clause':
      return sentencesOf(text, language)
        .flatMap((sentence) => clausesOf(text, sentence))
        .map(place);
    case 'sentence':
      return sentencesOf(text, language).map(place);
    case 'paragraph': {
      const whole = trimStretch(text, { start: 0, end: text.length });
      return whole && hasWords(text, whole) ? [place(whole)] : [];
    }
  }
}

/** The unit at `offset`, or the one before it if the place lies between two; null in a block without any. */
export function unitAt(
  source: BlockSource,
  offset: number,
  unit: Unit,
  language: string | null = null,
): Stretch | null {
  const block = source.block(offset);
  if (!block) return null;
  const all = unitsOf(block, unit, language);
  return all.findLast(({ start }) => start <= offset) ?? all[0] ?? null;
}

/** Text that must be loaded before a question can be answered. */
export interface Missing {
  readonly missing: number;
}

/** The next unit that begins at or after `offset`, or the last that ends at or before it; null where there is none. */
export function unitFrom(
  source: BlockSource,
  offset: number,
  direction: 1 | -1,
  unit: Unit,
  language: string | null = null,
): Stretch | Missing | null {
  let at = offset;
  while (at >= 0 && at <= source.length) {
    const block = source.block(at);
    if (!block) return { missing: at };
    const all = unitsOf(block, unit, language);
    const found =
      direction === 1 ? all.find(({ start }) => start >= offset) : all.findLast(({ end }) => end <= offset);
    if (found) return found;
    at = direction === 1 ? block.end + 1 : block.start - 1;
  }
  return null;
}

/** The word at a place, or what stands between two words. */
export function wordAt(source: BlockSource, offset: number, language: string | null = null): Stretch | null {
  const block = source.block(offset);
  if (!block || block.text === '') return null;
  const at = Math.min(Math.max(0, offset - block.start), block.text.length - 1);
  const found = segmenter('word', language).segment(block.text).containing(at);
  if (!found) return null;
  return { start: block.start + found.index, end: block.start + found.index + found.segment.length };
}

/**
 * A dragged selection grown to whole words once it leaves the word in which it began; within that word, and for an
 * empty one, it stays as it is.
 */
export function snapToWords(source: BlockSource, selected: Stretch, language: string | null = null): Stretch {
  const first = wordAt(source, selected.start, language);
  if (!first || selected.end <= first.end) return selected;
  const last = wordAt(source, selected.end - 1, language);
  return {
    start: isWord(source, first) ? first.start : selected.start,
    end: last && isWord(source, last) ? Math.max(last.end, selected.end) : selected.end,
  };
}

/** A range without the white space at its ends; null if there is nothing else. Blocks that are not loaded stay. */
export function trimmed(source: BlockSource, { start, end }: Stretch): Stretch | null {
  let from = start;
  let to = end;
  while (from < to && isSpace(source, from)) from++;
  while (from < to && isSpace(source, to - 1)) to--;
  return from < to ? { start: from, end: to } : null;
}

function wordsOf(text: string, language: string | null): Stretch[] {
  return [...segmenter('word', language).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

function isWord(source: BlockSource, { start, end }: Stretch): boolean {
  const block = source.block(start);
  return block !== null && hasWords(block.text, { start: start - block.start, end: end - block.start });
}

function isSpace(source: BlockSource, offset: number): boolean {
  const block = source.block(offset);
  return block !== null && !/\S/.test(block.text.charAt(offset - block.start));
}
