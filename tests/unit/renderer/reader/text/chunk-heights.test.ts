import { describe, expect, it } from 'vitest';
import { chunkBlocks } from '../../../../../core/text/canonical-text.ts';
import { blocksPerChunk, schema } from '../../../../../core/text/schema.ts';
import { ChunkHeights } from '../../../../../renderer/reader/text/chunk-heights.ts';

const measures = { width: 100, lineHeight: 20, letterWidth: 10, blockGap: 5 };
const block = (letters: number) => schema.node('paragraph', null, schema.text('x'.repeat(letters)));
const threeChunks = () =>
  new ChunkHeights(chunkBlocks(Array.from({ length: 3 * blocksPerChunk }, () => block(25))), measures);
const guess = blocksPerChunk * (3 * 20 + 5);

describe('ChunkHeights', () => {
  it('guesses from letters, measure and line height', () => {
    expect(threeChunks().height(0)).toBe(guess);
  });
  it('remembers what was measured, and corrects the other guesses by it', () => {
    const heights = threeChunks();
    heights.learn(1, guess / 2);
    expect([0, 1, 2].map((chunk) => heights.height(chunk))).toEqual([guess / 2, guess / 2, guess / 2]);
    expect([0, 1, 2].map((chunk) => heights.isKnown(chunk))).toEqual([false, true, false]);
  });
  it('counts a chunk that is measured again once', () => {
    const heights = threeChunks();
    heights.learn(1, 10);
    heights.learn(1, guess * 2);
    expect(heights.height(0)).toBe(guess * 2);
  });
  it('goes back to its guesses when it forgets', () => {
    const heights = threeChunks();
    heights.learn(0, 1);
    heights.forget();
    expect(heights.height(0)).toBe(guess);
  });
});
