import type { Stretch } from '../text/stretch.ts';
import { type BlockSource, type Missing, type Unit, unitAt, unitFrom, units } from '../text/text-units.ts';

/**
 * What the keys act on where nothing is selected: a unit of the text, or a run of units from `anchor` to `head`. A run
 * is a selection; `head` is the end that moves.
 */
export interface Cursor {
  readonly unit: Unit;
  /** The place that widening and narrowing keep inside. */
  readonly at: number;
  readonly anchor: Stretch;
  readonly head: Stretch;
}

/** A cursor; text that must be loaded before there can be one; null where the text ends. */
export type CursorMove = Cursor | Missing | null;

/** Where a document's text can be asked for its units. */
export interface CursorText {
  readonly source: BlockSource;
  readonly language: string | null;
}

/** All that the cursor holds. */
export const cursorRange = ({ anchor, head }: Cursor): Stretch => ({
  start: Math.min(anchor.start, head.start),
  end: Math.max(anchor.end, head.end),
});

/** Whether the cursor holds more than one unit. */
export const isRun = ({ anchor, head }: Cursor): boolean => anchor.start !== head.start;

/** The cursor on the sentence at a place; in a block without words, on the next sentence, else on the one before. */
export function placeCursor({ source, language }: CursorText, at: number): CursorMove {
  const here = unitAt(source, at, 'sentence', language);
  if (here) return on('sentence', here);
  return (
    moved('sentence', unitFrom(source, at, 1, 'sentence', language)) ??
    moved('sentence', unitFrom(source, at, -1, 'sentence', language))
  );
}

/**
 * The cursor on the next unit of its size, or on the one before. A paragraph is held for once: from there it goes on by
 * sentence. From a run it goes on beyond the end that lies in the direction.
 */
export function stepCursor({ source, language }: CursorText, cursor: Cursor, direction: 1 | -1): CursorMove {
  const unit = cursor.unit === 'paragraph' ? 'sentence' : cursor.unit;
  const { start, end } = cursorRange(cursor);
  return moved(unit, unitFrom(source, direction === 1 ? end : start, direction, unit, language));
}

/** The cursor with its moving end one unit further on or back; what it began with stays. */
export function extendCursor(
  { source, language }: CursorText,
  cursor: Cursor,
  direction: 1 | -1,
): CursorMove {
  const { head, unit } = cursor;
  const next = unitFrom(source, direction === 1 ? head.end : head.start, direction, unit, language);
  return next && 'start' in next ? { ...cursor, head: next } : next;
}

/** The cursor with the next wider size, or the next narrower; null where there is none. */
export function resizeCursor({ source, language }: CursorText, cursor: Cursor, by: 1 | -1): Cursor | null {
  const unit = units[units.indexOf(cursor.unit) + by];
  if (!unit) return null;
  if (isRun(cursor)) {
    const ends = [cursor.anchor, cursor.head].map((end) => unitAt(source, end.start, unit, language));
    const [anchor, head] = ends;
    return anchor && head ? { unit, at: cursor.at, anchor, head } : null;
  }
  const held = unitAt(source, cursor.at, unit, language);
  return held && { unit, at: cursor.at, anchor: held, head: held };
}

/** The cursor on the unit that comes after a passage, or before it. */
export function cursorBeyond(
  { source, language }: CursorText,
  { start, end }: Stretch,
  direction: 1 | -1,
): CursorMove {
  return moved('sentence', unitFrom(source, direction === 1 ? end : start, direction, 'sentence', language));
}

/** The cursor over all units that a passage touches. */
export function cursorAround(
  { source, language }: CursorText,
  { start, end }: Stretch,
  unit: Unit = 'sentence',
): Cursor | null {
  const anchor = unitAt(source, start, unit, language);
  const head = unitAt(source, end - 1, unit, language);
  return anchor && head && { unit, at: Math.max(start, anchor.start), anchor, head };
}

/** The smallest cursor that holds a passage and more. */
export function widenPassage(text: CursorText, passage: Stretch): Cursor | null {
  const all = units.map((unit) => cursorAround(text, passage, unit));
  return all.find((wider) => wider !== null && isWithin(passage, cursorRange(wider))) ?? null;
}

/** The largest cursor at a passage's beginning that holds less than all of it. */
export function narrowPassage({ source, language }: CursorText, passage: Stretch): Cursor | null {
  const all = units.map((unit) => {
    const held = unitAt(source, passage.start, unit, language);
    return held && { unit, at: passage.start, anchor: held, head: held };
  });
  return all.findLast((narrower) => narrower !== null && isWithin(cursorRange(narrower), passage)) ?? null;
}

const isWithin = (inner: Stretch, outer: Stretch): boolean =>
  outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;

const on = (unit: Unit, held: Stretch): Cursor => ({ unit, at: held.start, anchor: held, head: held });

const moved = (unit: Unit, found: Stretch | Missing | null): CursorMove =>
  found && 'start' in found ? on(unit, found) : found;
