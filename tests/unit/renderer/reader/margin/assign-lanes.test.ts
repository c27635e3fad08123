import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLanes, laneCount } from '../../../../../renderer/reader/margin/assign-lanes.ts';

const span = (id: string, top: number, bottom: number) => ({ id, top, bottom });

describe('assignLanes', () => {
  it('gives the first lane to the longest, and the first free one to the others', () => {
    const lanes = assignLanes([span('short', 0, 29), span('long', 0, 87), span('apart', 87, 116)]);
    expect(Object.fromEntries(lanes)).toEqual({ long: 0, short: 1, apart: 0 });
  });

  it('never puts two stripes of one height in a lane while another is free', () => {
    const spans = fc
      .array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 8 })), { maxLength: 30 })
      .map((list) => list.map(([line, lines], index) => span(String(index), line * 29, (line + lines) * 29)));
    fc.assert(
      fc.property(spans, (all) => {
        const lanes = assignLanes(all);
        for (const a of all)
          for (const b of all) {
            if (a.id >= b.id || a.bottom <= b.top || b.bottom <= a.top) continue;
            if (lanes.get(a.id) === lanes.get(b.id)) expect(lanes.get(a.id)).toBe(laneCount - 1);
          }
      }),
    );
  });
});
