import { describe, expect, it } from 'vitest';
import {
  blockAround,
  nextSentence,
  type Stretch,
  snapToWords,
  trimmed,
  unitAt,
} from '../../../../../renderer/reader/text/text-units.ts';

const text = 'The ferry left. It never came back!\n\nNobody asked why.';
const show = (stretch: Stretch | null) => stretch && text.slice(stretch.start, stretch.end);

describe('units of the text', () => {
  it.each([
    ['a word', 5, 'word', 'ferry'],
    ['a sentence, without the space after it', 5, 'sentence', 'The ferry left.'],
    ['the last sentence of a block', 20, 'sentence', 'It never came back!'],
    ['a place past the end', 999, 'sentence', 'Nobody asked why.'],
    ['an empty block', 36, 'word', null],
  ] as const)('finds %s', (_case, at, granularity, expected) => {
    expect(show(unitAt(text, at, granularity))).toBe(expected);
  });

  it('keeps a block between its line ends', () => {
    expect(show(blockAround(text, 40))).toBe('Nobody asked why.');
    expect(show(blockAround(text, 0))).toBe('The ferry left. It never came back!');
    expect(show(blockAround(text, 36))).toBe('');
  });

  it('goes from sentence to sentence across empty blocks, and stops at the ends', () => {
    expect(show(nextSentence(text, 2, 1))).toBe('It never came back!');
    expect(show(nextSentence(text, 20, 1))).toBe('Nobody asked why.');
    expect(show(nextSentence(text, 40, -1))).toBe('It never came back!');
    expect(nextSentence(text, 40, 1)).toBeNull();
    expect(nextSentence(text, 2, -1)).toBeNull();
  });
});

describe('snapToWords', () => {
  it('leaves a selection inside its first word alone', () => {
    expect(snapToWords(text, { start: 5, end: 7 })).toEqual({ start: 5, end: 7 });
  });
  it('grows to whole words once it leaves the first', () => {
    expect(show(snapToWords(text, { start: 6, end: 12 }))).toBe('ferry left');
  });
});

it('trimmed drops white space at the ends, and a range of nothing else', () => {
  expect(show(trimmed(text, { start: 3, end: 10 }))).toBe('ferry');
  expect(trimmed(text, { start: 35, end: 37 })).toBeNull();
});
