import { describe, expect, it } from 'vitest';
import {
  type Cursor,
  type CursorMove,
  type CursorText,
  cursorAround,
  cursorBeyond,
  cursorRange,
  extendCursor,
  narrowPassage,
  placeCursor,
  resizeCursor,
  stepCursor,
  widenPassage,
} from '../../../../../renderer/reader/cursor/cursor.ts';
import type { BlockSource } from '../../../../../renderer/reader/text/text-units.ts';
import { wholeText } from '../../../../helpers/whole-text.ts';

const text = [
  'The toll',
  '',
  'When the rope had snapped, the ferry drifted. Gen. Hale saw it!',
  '***',
  'أُغلق المعبر يوم الأحد، ثم عاد الحرس إلى المدينة. لم يدفع أحد.',
].join('\n');
const english: CursorText = { source: wholeText(text), language: null };

const held = (move: CursorMove): string | null => {
  if (!move) return null;
  if ('missing' in move) return `missing ${move.missing}`;
  const { start, end } = cursorRange(move);
  return text.slice(start, end);
};
const cursor = (move: CursorMove): Cursor => {
  if (!move || 'missing' in move) throw new Error('There is no cursor.');
  return move;
};
const at = (words: string) => cursor(placeCursor(english, text.indexOf(words)));
const step = (from: Cursor, direction: 1 | -1) => stepCursor(english, from, direction);

describe('the sentence cursor', () => {
  it('begins on the sentence at a place, and near one where there is none', () => {
    expect(held(at('ferry'))).toBe('When the rope had snapped, the ferry drifted.');
    expect(held(placeCursor(english, 9))).toBe('When the rope had snapped, the ferry drifted.');
    expect(held(placeCursor({ source: wholeText('One.\n***'), language: null }, 6))).not.toBeNull();
    expect(placeCursor({ source: wholeText(''), language: null }, 0)).toBeNull();
  });

  it('goes through the whole text, over empty blocks, and back', () => {
    const there: (string | null)[] = [];
    let last = at('The toll');
    for (let next: CursorMove = last; next; next = step(last, 1)) {
      last = cursor(next);
      there.push(held(last));
    }
    expect(there).toEqual([
      'The toll',
      'When the rope had snapped, the ferry drifted.',
      'Gen. Hale saw it!',
      'أُغلق المعبر يوم الأحد، ثم عاد الحرس إلى المدينة.',
      'لم يدفع أحد.',
    ]);
    const back = [held(last)];
    for (let next = step(last, -1); next; next = step(last, -1)) {
      last = cursor(next);
      back.unshift(held(last));
    }
    expect(back).toEqual(there);
  });

  it('widens and narrows around the same place', () => {
    const sentence = at('Gen. Hale');
    const paragraph = cursor(resizeCursor(english, sentence, 1));
    expect(held(paragraph)).toBe('When the rope had snapped, the ferry drifted. Gen. Hale saw it!');
    expect(resizeCursor(english, paragraph, 1)).toBeNull();
    expect(held(resizeCursor(english, paragraph, -1))).toBe('Gen. Hale saw it!');
    const clause = cursor(resizeCursor(english, at('When'), -1));
    expect(held(clause)).toBe('When the rope had snapped');
    const word = cursor(resizeCursor(english, clause, -1));
    expect(held(word)).toBe('When');
    expect(resizeCursor(english, word, -1)).toBeNull();
  });

  it('goes on by clause and by word once it is narrowed, and by sentence from a paragraph', () => {
    const clause = cursor(resizeCursor(english, at('أُغلق'), -1));
    expect(held(clause)).toBe('أُغلق المعبر يوم الأحد');
    expect(held(step(clause, 1))).toBe('ثم عاد الحرس إلى المدينة.');
    expect(held(resizeCursor(english, cursor(step(clause, 1)), 1))).toBe(
      'أُغلق المعبر يوم الأحد، ثم عاد الحرس إلى المدينة.',
    );
    expect(held(step(cursor(resizeCursor(english, clause, -1)), 1))).toBe('المعبر');
    const paragraph = cursor(resizeCursor(english, at('When'), 1));
    expect(held(step(paragraph, 1))).toBe('أُغلق المعبر يوم الأحد، ثم عاد الحرس إلى المدينة.');
    expect(held(step(paragraph, -1))).toBe('The toll');
  });

  it('extends over sentences and blocks and takes it back', () => {
    const first = at('When');
    const two = cursor(extendCursor(english, first, 1));
    expect(held(two)).toBe('When the rope had snapped, the ferry drifted. Gen. Hale saw it!');
    const three = cursor(extendCursor(english, two, 1));
    expect(held(three)).toContain('***\nأُغلق');
    expect(held(extendCursor(english, three, -1))).toBe(held(two));
    const back = cursor(extendCursor(english, first, -1));
    expect(held(back)).toBe('The toll\n\nWhen the rope had snapped, the ferry drifted.');
    expect(extendCursor(english, back, -1)).toBeNull();
    expect(held(step(two, 1))).toBe('أُغلق المعبر يوم الأحد، ثم عاد الحرس إلى المدينة.');
    expect(held(step(back, -1))).toBeNull();
  });

  it('says which text it waits for', () => {
    const whole = wholeText(text);
    const near: BlockSource = {
      length: whole.length,
      block: (offset) => (offset <= 8 ? whole.block(offset) : null),
    };
    const partly: CursorText = { source: near, language: null };
    const here = cursor(placeCursor(partly, 0));
    expect(held(stepCursor(partly, here, 1))).toBe('missing 9');
    expect(held(extendCursor(partly, here, 1))).toBe('missing 9');
    expect(held(placeCursor(partly, 20))).toBe('missing 20');
  });

  it('goes on from a passage that was selected otherwise', () => {
    const passage = { start: text.indexOf('rope'), end: text.indexOf(' drifted') };
    expect(held(cursorBeyond(english, passage, 1))).toBe('Gen. Hale saw it!');
    expect(held(cursorBeyond(english, passage, -1))).toBe('The toll');
    expect(held(cursorAround(english, passage))).toBe('When the rope had snapped, the ferry drifted.');
    expect(held(widenPassage(english, passage))).toBe('When the rope had snapped, the ferry drifted.');
    expect(held(widenPassage(english, { start: passage.start + 1, end: passage.start + 2 }))).toBe('rope');
    expect(held(narrowPassage(english, passage))).toBe('rope');
    expect(widenPassage(english, { start: 0, end: text.length })).toBeNull();
    expect(narrowPassage(english, { start: passage.start, end: passage.start + 2 })).toBeNull();
  });
});
