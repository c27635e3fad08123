import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../../../../renderer/reader/text/stretch.ts';
import {
  type BlockSource,
  type Missing,
  snapToWords,
  trimmed,
  unitAt,
  unitFrom,
  wordAt,
} from '../../../../../renderer/reader/text/text-units.ts';
import { wholeText } from '../../../../helpers/whole-text.ts';

const text = 'The ferry left. It never came back!\n\nNobody asked why.\n***';
const source = wholeText(text);
const show = (found: Stretch | Missing | null) =>
  found && 'start' in found ? text.slice(found.start, found.end) : found;

describe('unitAt', () => {
  it.each([
    ['a word', 5, 'word', 'ferry'],
    ['a sentence, without the space after it', 5, 'sentence', 'The ferry left.'],
    ['between two sentences, the one before', 15, 'sentence', 'The ferry left.'],
    ['the last sentence of a block', 20, 'sentence', 'It never came back!'],
    ['a paragraph', 20, 'paragraph', 'The ferry left. It never came back!'],
    ['an empty block', 36, 'sentence', null],
    ['a block without words', 56, 'paragraph', null],
  ] as const)('finds %s', (_case, at, unit, expected) => {
    expect(show(unitAt(source, at, unit))).toBe(expected);
  });
});

describe('unitFrom', () => {
  it('goes from sentence to sentence over empty blocks, and stops at the ends', () => {
    expect(show(unitFrom(source, 15, 1, 'sentence'))).toBe('It never came back!');
    expect(show(unitFrom(source, 35, 1, 'sentence'))).toBe('Nobody asked why.');
    expect(unitFrom(source, 54, 1, 'sentence')).toBeNull();
    expect(show(unitFrom(source, 37, -1, 'sentence'))).toBe('It never came back!');
    expect(unitFrom(source, 0, -1, 'sentence')).toBeNull();
  });

  it('says where text is missing', () => {
    const partly: BlockSource = {
      length: source.length,
      block: (offset) => (offset < 36 ? source.block(offset) : null),
    };
    expect(unitFrom(partly, 35, 1, 'sentence')).toEqual({ missing: 36 });
    expect(show(unitFrom(partly, 15, 1, 'sentence'))).toBe('It never came back!');
  });
});

describe('snapToWords', () => {
  it('leaves a selection inside its first word alone', () => {
    expect(snapToWords(source, { start: 5, end: 7 })).toEqual({ start: 5, end: 7 });
  });
  it('grows to whole words once it leaves the first', () => {
    expect(show(snapToWords(source, { start: 6, end: 12 }))).toBe('ferry left');
  });
  it('grows over blocks', () => {
    expect(show(snapToWords(source, { start: 31, end: 40 }))).toBe('back!\n\nNobody');
  });
});

it('wordAt gives what stands between words too', () => {
  expect(show(wordAt(source, 4))).toBe('ferry');
  expect(show(wordAt(source, 3))).toBe(' ');
  expect(wordAt(source, 36)).toBeNull();
});

it('trimmed drops white space at the ends, and a range of nothing else', () => {
  expect(show(trimmed(source, { start: 3, end: 10 }))).toBe('ferry');
  expect(trimmed(source, { start: 35, end: 37 })).toBeNull();
});
