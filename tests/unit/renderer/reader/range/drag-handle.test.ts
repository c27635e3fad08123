import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scrollSpeed } from '../../../../../renderer/reader/range/drag-handle.ts';

const view = { top: 100, bottom: 800 };

describe('scrollSpeed', () => {
  it('is none in the middle, towards the edge that is near, and the faster the nearer', () => {
    expect(scrollSpeed(450, view)).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 753, max: 900 }), (y) => {
        expect(scrollSpeed(y + 1, view)).toBeGreaterThanOrEqual(scrollSpeed(y, view));
        expect(scrollSpeed(900 - y, view)).toBe(-scrollSpeed(y, view));
      }),
    );
    expect(scrollSpeed(1200, view)).toBe(scrollSpeed(800, view));
  });
});
