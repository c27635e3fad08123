import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cardX,
  type Leader,
  leaderPath,
  routeLeaders,
} from '../../../../../renderer/reader/margin/route-leaders.ts';

/** The three straight pieces of a leader, corners left aside: [x1, y1, x2, y2]. */
const pieces = ({ fromX, fromY, toY, channelX }: Leader): [number, number, number, number][] => [
  [fromX, fromY, channelX, fromY],
  [channelX, Math.min(fromY, toY), channelX, Math.max(fromY, toY)],
  [channelX, toY, cardX, toY],
];

const touch = (a: Leader, b: Leader) =>
  pieces(a).some(([ax1, ay1, ax2, ay2]) =>
    pieces(b).some(([bx1, by1, bx2, by2]) => ax1 <= bx2 && bx1 <= ax2 && ay1 <= by2 && by1 <= ay2),
  );

describe('routeLeaders', () => {
  it('draws leaders that do not touch, whatever their ends', () => {
    const rising = (count: number) =>
      fc
        .array(fc.integer({ min: 1, max: 120 }), { minLength: count, maxLength: count })
        .map((steps) =>
          steps.map((_, index) => steps.slice(0, index + 1).reduce((sum, step) => sum + step, 0)),
        );
    const ends = fc
      .nat(20)
      .chain((count) =>
        fc.tuple(rising(count), rising(count), fc.array(fc.nat(3), { minLength: count, maxLength: count })),
      );
    fc.assert(
      fc.property(ends, ([from, to, lanes]) => {
        const leaders = routeLeaders(
          from.map((fromY, index) => ({
            id: String(index),
            fromX: 22 + (lanes[index] ?? 0) * 4,
            fromY,
            toY: to[index] ?? 0,
          })),
        );
        for (const a of leaders)
          for (const b of leaders) if (a.id < b.id && a.id !== b.id) expect(touch(a, b)).toBe(false);
      }),
    );
  });

  it('draws a straight line to a card at its passage, and a bent one otherwise', () => {
    const [level] = routeLeaders([{ id: 'a', fromX: 22, fromY: 50, toY: 50 }]);
    const [bent] = routeLeaders([{ id: 'b', fromX: 22, fromY: 50, toY: 90 }]);
    expect(level && leaderPath(level)).toBe('M22 50H66');
    expect(bent && leaderPath(bent)).toMatch(/^M22 50H\d.*Q.*V85Q.*H66$/);
  });
});
