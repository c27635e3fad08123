import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dragEdge,
  type Edge,
  type EdgeStep,
  moveEdge,
} from '../../../../../renderer/reader/range/move-edge.ts';
import type { Stretch } from '../../../../../renderer/reader/text/stretch.ts';
import type { BlockSource } from '../../../../../renderer/reader/text/text-units.ts';

const text = 'One two, three. Four five!\n\nSix “seven” eight.';

/** A text that is at hand as a whole, a block a line. */
const wholeText = (whole: string): BlockSource => ({
  length: whole.length,
  block: (offset) => {
    const start = whole.slice(0, offset).lastIndexOf('\n') + 1;
    const end = whole.indexOf('\n', offset) < 0 ? whole.length : whole.indexOf('\n', offset);
    return { start, end, text: whole.slice(start, end) };
  },
});

/** The passage of these words. */
const of = (words: string, from = text): Stretch => {
  const start = from.indexOf(words);
  return { start, end: start + words.length };
};

const wordsOf = (moved: unknown, from = text): string | null => {
  if (moved === null) return null;
  const { start, end } = moved as Stretch;
  return from.slice(start, end);
};

const move = (words: string, edge: Edge, direction: 1 | -1, step: EdgeStep, from = text) =>
  wordsOf(moveEdge(wholeText(from), of(words, from), edge, direction, step), from);

describe('moveEdge', () => {
  it.each<[words: string, Edge, 1 | -1, EdgeStep, moved: string | null]>([
    ['two', 'end', 1, 'letter', 'two,'],
    ['two', 'end', -1, 'letter', 'tw'],
    ['two', 'start', -1, 'letter', ' two'],
    ['two', 'end', 1, 'word', 'two, three'],
    ['two, three', 'end', -1, 'word', 'two'],
    ['two, thr', 'end', 1, 'word', 'two, three'],
    ['two', 'start', -1, 'word', 'One two'],
    ['One two', 'start', 1, 'word', 'two'],
    ['five', 'end', 1, 'word', 'five!\n\nSix'],
    ['Six', 'start', -1, 'word', 'five!\n\nSix'],
    ['two', 'end', 1, 'sentence', 'two, three.'],
    ['two, three.', 'end', 1, 'sentence', 'two, three. Four five!'],
    ['two', 'start', -1, 'sentence', 'One two'],
    ['two, three. Four', 'start', 1, 'sentence', 'Four'],
    ['five!', 'end', 1, 'sentence', 'five!\n\nSix “seven” eight.'],
  ])('moves of “%s” the %s by %i %s', (words, edge, direction, step, moved) => {
    expect(move(words, edge, direction, step)).toBe(moved);
  });

  it('stops at the ends of the text, and before nothing is left', () => {
    expect(move('One', 'start', -1, 'letter')).toBeNull();
    expect(move('eight.', 'end', 1, 'letter')).toBeNull();
    expect(move('two', 'end', -1, 'word')).toBeNull();
    expect(move('two', 'start', 1, 'word')).toBeNull();
    expect(move('O', 'end', -1, 'letter')).toBeNull();
  });

  it.each([
    ['a flag', 'a 🇮🇷b', 'a ', 'a 🇮🇷'],
    ['a family', 'a 👨‍👩‍👧b', 'a ', 'a 👨‍👩‍👧'],
    ['a letter with marks', 'كَتَبَ', 'كَ', 'كَتَ'],
    ['an accent of its own', 'e\u0301e', 'e\u0301', 'e\u0301e'],
  ])('takes %s whole', (_what, from, words, moved) => {
    expect(move(words, 'end', 1, 'letter', from)).toBe(moved);
    expect(move(moved, 'end', -1, 'letter', from)).toBe(words);
  });

  it('says which text it needs', () => {
    const half: BlockSource = {
      length: text.length,
      block: (offset) => (offset < 27 ? wholeText(text).block(offset) : null),
    };
    expect(moveEdge(half, of('five'), 'end', 1, 'word')).toEqual({ missing: 27 });
  });
});

describe('dragEdge', () => {
  const drag = (words: string, edge: Edge, to: number, byLetter = false) =>
    wordsOf(dragEdge(wholeText(text), of(words), edge, to, byLetter));

  it('snaps to the nearest end of a word or sign, or goes by letter', () => {
    expect(drag('One', 'end', text.indexOf('two') + 2)).toBe('One two');
    expect(drag('One', 'end', text.indexOf('two') + 2, true)).toBe('One tw');
    expect(drag('One', 'end', text.indexOf(' Four'))).toBe('One two, three.');
    expect(drag('three', 'start', text.indexOf('two') + 1)).toBe('two, three');
  });

  it('leaves a word when an end is dragged beyond the other', () => {
    expect(drag('three. Four', 'end', 0)).toBe('three');
    expect(drag('three. Four', 'start', text.length)).toBe('Four');
    expect(drag('three. Four', 'end', 0, true)).toBe('t');
  });

  it('stays where it is over an empty block and over text that is not at hand', () => {
    expect(drag('five', 'end', text.indexOf('\n\n') + 1)).toBeNull();
    expect(dragEdge({ length: 99, block: () => null }, of('five'), 'end', 50, false)).toBeNull();
  });
});

const samples = [
  'Two words.',
  'كَتَبَ الولدُ رسالة.',
  '🇮🇷🇱🇧 flags 👨‍👩‍👧!',
  '',
  'e\u0301te\u0301 日本語',
  'שלום, עולם',
];
const someText = fc
  .array(fc.constantFrom(...samples), { minLength: 1, maxLength: 6 })
  .map((lines) => lines.join('\n'));

/** The places in a text that no letter as it is seen lies across. */
const boundaries = (whole: string) =>
  new Set([
    ...[...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(whole)].map(
      ({ index }) => index,
    ),
    whole.length,
  ]);

describe('whatever is done to a passage', () => {
  const deeds = fc.array(
    fc.record({
      edge: fc.constantFrom<Edge>('start', 'end'),
      direction: fc.constantFrom<1 | -1>(1, -1),
      step: fc.constantFrom<EdgeStep>('letter', 'word', 'sentence'),
      dragTo: fc.option(fc.nat(80)),
      byLetter: fc.boolean(),
    }),
    { maxLength: 20 },
  );

  it('it is never empty, inverted or inside a letter, and only the moved end moves', () => {
    let moves = 0;
    fc.assert(
      fc.property(someText, fc.nat(80), deeds, (whole, first, list) => {
        const source = wholeText(whole);
        const safe = [...boundaries(whole)].sort((a, b) => a - b);
        const at = first % Math.max(1, safe.length - 1);
        let range: Stretch = { start: safe[at] ?? 0, end: safe[at + 1] ?? 0 };
        if (range.end <= range.start) return;
        for (const { edge, direction, step, dragTo, byLetter } of list) {
          const before = range;
          const moved =
            dragTo === null
              ? moveEdge(source, range, edge, direction, step)
              : dragEdge(source, range, edge, Math.min(dragTo, whole.length), byLetter);
          if (moved === null) continue;
          if (!('start' in moved)) throw new Error('All of the text is at hand.');
          range = moved;
          moves += 1;
          const other = edge === 'start' ? 'end' : 'start';
          expect(range[other]).toBe(before[other]);
          if (dragTo === null) expect(Math.sign(range[edge] - before[edge])).toBe(direction);
          expect(range.start).toBeLessThan(range.end);
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeLessThanOrEqual(whole.length);
          expect(safe).toContain(range.start);
          expect(safe).toContain(range.end);
        }
      }),
      { numRuns: 500 },
    );
    expect(moves).toBeGreaterThan(500);
  });

  it('a step on and a step back of an end by words or sentences lead to where it was', () => {
    fc.assert(
      fc.property(fc.constantFrom<EdgeStep>('letter', 'word', 'sentence'), fc.nat(20), (step, steps) => {
        const source = wholeText(text);
        const places: Stretch[] = [{ start: 0, end: step === 'sentence' ? 15 : step === 'word' ? 3 : 1 }];
        for (let i = 0; i < steps; i++) {
          const next = moveEdge(source, places.at(-1) as Stretch, 'end', 1, step);
          if (next && 'start' in next) places.push(next);
        }
        for (let i = places.length - 1; i > 0; i--)
          expect(moveEdge(source, places[i] as Stretch, 'end', -1, step)).toEqual(places[i - 1]);
      }),
    );
  });
});
