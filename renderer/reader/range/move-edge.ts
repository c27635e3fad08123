import { segmenter } from '../text/segmenter.ts';
import type { Stretch } from '../text/stretch.ts';
import { type Block, type BlockSource, type Missing, unitsOf } from '../text/text-units.ts';

/** Which end of a passage is moved. */
export type Edge = 'start' | 'end';
/** How far one step goes. */
export type EdgeStep = 'letter' | 'word' | 'sentence';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The passage with one of its ends moved by a step, towards the text's end (1) or its beginning (-1), across blocks. It
 * is never empty, and ends between two letters as they are seen. Null if there is nowhere to go.
 */
export function moveEdge(
  source: BlockSource,
  range: Stretch,
  edge: Edge,
  direction: 1 | -1,
  step: EdgeStep,
  language: string | null = null,
): Stretch | Missing | null {
  const from = range[edge];
  let at = from;
  while (at >= 0 && at <= source.length) {
    const block = source.block(at);
    if (!block) return { missing: at };
    const places = stepsOf(block, step, language).map((unit) => unit[edge]);
    const to =
      direction === 1 ? places.find((place) => place > from) : places.findLast((place) => place < from);
    if (to !== undefined) return withEdge(range, edge, to);
    at = direction === 1 ? block.end + 1 : block.start - 1;
  }
  return null;
}

/**
 * The passage with one of its ends dragged to a place: to the nearest edge of a word or sign there, or with `byLetter` of
 * a letter. An end that is dragged beyond the other one stops a word, or a letter, before it. Null while the text there
 * is not at hand.
 */
export function dragEdge(
  source: BlockSource,
  range: Stretch,
  edge: Edge,
  offset: number,
  byLetter: boolean,
  language: string | null = null,
): Stretch | null {
  const block = source.block(offset);
  if (!block) return null;
  const pieces = (here: Block) => (byLetter ? lettersOf(here) : piecesOf(here, language));
  const nearest = pieces(block)
    .map((piece) => piece[edge])
    .reduce<number | null>(
      (best, place) => (best === null || Math.abs(place - offset) < Math.abs(best - offset) ? place : best),
      null,
    );
  const dragged = nearest === null ? null : withEdge(range, edge, nearest);
  if (dragged) return dragged;
  if (nearest === null && withEdge(range, edge, offset)) return null;
  return shortest(source, range, edge, pieces);
}

/** What is left of a passage whose one end is dragged beyond the other. */
function shortest(
  source: BlockSource,
  range: Stretch,
  edge: Edge,
  pieces: (block: Block) => readonly Stretch[],
): Stretch | null {
  const block = source.block(edge === 'end' ? range.start : range.end - 1);
  if (!block) return null;
  const left = (all: readonly Stretch[]) =>
    edge === 'end'
      ? all.find(({ end }) => end > range.start)
      : all.findLast(({ start }) => start < range.end);
  const piece = left(pieces(block)) ?? left(lettersOf(block));
  return piece ? withEdge(range, edge, piece[edge]) : null;
}

function withEdge(range: Stretch, edge: Edge, place: number): Stretch | null {
  const moved = { start: range.start, end: range.end, [edge]: place };
  return moved.start < moved.end ? moved : null;
}

/** The letter as it is seen that holds a place; null where there is none, or its text is not at hand. */
export function letterAt(source: BlockSource, offset: number): Stretch | null {
  const block = source.block(offset);
  const found = block && graphemes.segment(block.text).containing(offset - block.start);
  if (!block || !found) return null;
  const start = block.start + found.index;
  return { start, end: start + found.segment.length };
}

const stepsOf = (block: Block, step: EdgeStep, language: string | null): readonly Stretch[] =>
  step === 'letter' ? lettersOf(block) : unitsOf(block, step, language);

/** The letters of a block as they are seen, signs and spaces too. */
function lettersOf({ start, text }: Block): Stretch[] {
  return [...graphemes.segment(text)].map(({ index, segment }) => ({
    start: start + index,
    end: start + index + segment.length,
  }));
}

/** The words and signs of a block, without white space. */
function piecesOf({ start, text }: Block, language: string | null): Stretch[] {
  return [...segmenter('word', language).segment(text)]
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ index, segment }) => ({ start: start + index, end: start + index + segment.length }));
}
