import { describe, expect, it } from 'vitest';
import { edgeDirection } from '../../../../../renderer/reader/range/edge-direction.ts';
import type { BlockSource } from '../../../../../renderer/reader/text/text-units.ts';

const arabic = 'قال الحارس إن Ansha غادرت قبل الفجر';
const source: BlockSource = {
  length: arabic.length,
  block: () => ({ start: 0, end: arabic.length, text: arabic }),
};
const of = (words: string) => ({ start: arabic.indexOf(words), end: arabic.indexOf(words) + words.length });

describe('edgeDirection', () => {
  it('is that of the letters there for a letter, that of the block for words', () => {
    expect(edgeDirection(source, of('Ansha'), 'end', 'letter')).toBe('ltr');
    expect(edgeDirection(source, of('Ansha'), 'end', 'word')).toBe('rtl');
    expect(edgeDirection(source, of('الحارس'), 'start', 'letter')).toBe('rtl');
    expect(edgeDirection(source, of('Ansha غادرت'), 'start', 'letter')).toBe('ltr');
    expect(edgeDirection(source, of('Ansha غادرت'), 'end', 'letter')).toBe('rtl');
  });

  it('looks past spaces and figures for a letter', () => {
    expect(edgeDirection(source, of('Ansha '), 'end', 'letter')).toBe('ltr');
  });
});
