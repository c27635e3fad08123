import { describe, expect, it } from 'vitest';
import { rangeWords } from '../../../../../renderer/reader/range/range-words.ts';

const text = 'The clerk saw two boats near the north quay before dawn.';
const slice = (start: number, end: number) => text.slice(start, end);
const range = { start: 4, end: 43 };

describe('rangeWords', () => {
  it('names the last words before the end, or the first after the start', () => {
    expect(rangeWords(slice, range, 'end')).toBe('Highlight now ends after “the north quay”');
    expect(rangeWords(slice, range, 'start')).toBe('Highlight now begins at “clerk saw two”');
  });

  it('names no words of which only a part is marked', () => {
    expect(rangeWords(slice, { start: 14, end: 17 }, 'end')).toBe('Highlight now ends after “two”');
  });

  it('says less where the words are not at hand', () => {
    expect(rangeWords(() => null, range, 'end')).toBe('The end has moved');
  });
});
