import { describe, expect, it } from 'vitest';
import { ChunkHeights } from '../../../../../renderer/reader/text/chunk-heights.ts';

const measures = { width: 100, lineHeight: 20, letterWidth: 10, blockGap: 5 };
/** Three chunks of ten blocks, of ten letters each with the line end. */
const shape = { starts: [0, 100, 200], blocks: [10, 10, 10], length: 300 };
const threeChunks = () => new ChunkHeights(shape, measures);
/** Ten lines of letters, five of blocks that do not fill their last line, ten gaps. */
const guess = 15 * 20 + 10 * 5;

describe('ChunkHeights', () => {
  it('guesses from letters, measure and line height', () => {
    expect(threeChunks().height(0)).toBe(guess);
  });
  it('gives every block a line', () => {
    const short = new ChunkHeights({ starts: [0], blocks: [10], length: 10 }, measures);
    expect(short.height(0)).toBe(10 * 25);
  });
  it('remembers what was measured, and corrects the other guesses by it', () => {
    const heights = threeChunks();
    expect(heights.learn(1, guess / 2)).toBe(true);
    expect([0, 1, 2].map((chunk) => heights.height(chunk))).toEqual([guess / 2, guess / 2, guess / 2]);
    expect(heights.learn(1, guess / 2)).toBe(false);
  });
  it('comes to rest: later measurements correct no other guess', () => {
    const many = {
      starts: Array.from({ length: 50 }, (_, i) => i * 100),
      blocks: Array(50).fill(10),
      length: 5000,
    };
    const heights = new ChunkHeights(many, measures);
    for (const chunk of [0, 1, 2, 3]) heights.learn(chunk, guess);
    for (const chunk of [4, 5, 6]) heights.learn(chunk, guess * 10);
    expect(heights.height(40)).toBe(guess);
    expect(heights.height(5)).toBe(guess * 10);
  });
  it('tells where each chunk stands, and which stands where', () => {
    const heights = threeChunks();
    heights.learn(0, 10);
    heights.learn(1, 20);
    heights.learn(2, 30);
    expect([0, 1, 2, 3].map((chunk) => heights.top(chunk))).toEqual([0, 10, 30, 60]);
    expect([-5, 0, 9, 10, 29, 30, 59, 999].map((y) => heights.chunkAt(y))).toEqual([0, 0, 0, 1, 1, 2, 2, 2]);
  });
  it('goes back to its guesses when it forgets', () => {
    const heights = threeChunks();
    heights.learn(0, 1);
    heights.forget({ ...measures, lineHeight: 40 });
    expect(heights.height(0)).toBe(15 * 40 + 50);
  });
});
