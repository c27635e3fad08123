import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CardToPlace,
  cardGap,
  farthest,
  layoutCards,
  type PlacedCard,
} from '../../../../../renderer/reader/margin/layout-cards.ts';

const card = (id: string, wantedTop: number, fullHeight: number, more: Partial<CardToPlace> = {}) =>
  ({ id, wantedTop, fullHeight, foldedHeight: 24, folds: 'if-crowded', ...more }) satisfies CardToPlace;

const anyCards = fc
  .array(
    fc.record({
      wantedTop: fc.integer({ min: 0, max: 2000 }),
      fullHeight: fc.integer({ min: 24, max: 400 }),
      folds: fc.constantFrom('if-crowded', 'always', 'never'),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list
      .sort((a, b) => a.wantedTop - b.wantedTop)
      .map((each, index) => card(String(index), each.wantedTop, each.fullHeight, { folds: each.folds })),
  );

const gaps = (placed: readonly PlacedCard[]) =>
  placed.slice(1).map((each, index) => each.top - (placed[index]?.top ?? 0) - (placed[index]?.height ?? 0));

describe('layoutCards', () => {
  it('leaves a card that has room at its passage', () => {
    expect(layoutCards([card('a', 100, 60), card('b', 300, 60)]).map(({ top }) => top)).toEqual([100, 300]);
  });

  it('spreads a clump up and down', () => {
    expect(layoutCards([card('a', 200, 40), card('b', 200, 40)]).map(({ top }) => top)).toEqual([176, 224]);
  });

  it('folds the tallest card of a clump that stands too far away, and no other', () => {
    const placed = layoutCards([card('a', 300, 60), card('b', 310, 300), card('c', 320, 60)]);
    expect(placed.map(({ folded }) => folded)).toEqual([false, true, false]);
  });

  it('keeps cards in order, apart and below the ceiling, whatever they want', () => {
    fc.assert(
      fc.property(anyCards, fc.nat(60), (cards, pick) => {
        const placed = layoutCards(cards, String(pick));
        expect(placed.map(({ id }) => id)).toEqual(cards.map(({ id }) => id));
        for (const gap of gaps(placed)) expect(gap).toBeGreaterThanOrEqual(cardGap - 0.001);
        for (const { top } of placed) expect(top).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('puts the selected card at its place if the cards above it leave room', () => {
    fc.assert(
      fc.property(anyCards, fc.nat(40), (cards, pick) => {
        const placed = layoutCards(cards, String(pick));
        const index = placed.findIndex(({ id }) => id === String(pick));
        const selected = cards[index];
        if (!selected) return;
        const room = placed.slice(0, index).reduce((sum, { height }) => sum + height + cardGap, 0);
        expect(placed[index]?.top).toBeCloseTo(Math.max(selected.wantedTop, room), 6);
      }),
    );
  });

  it('leaves no foldable card unfolded in a clump with a card that stands too far away', () => {
    fc.assert(
      fc.property(anyCards, (cards) => {
        const placed = layoutCards(cards);
        placed.forEach((each, index) => {
          if (Math.abs(each.top - (cards[index]?.wantedTop ?? 0)) <= farthest) return;
          const before = placed[index - 1];
          const touches = before && each.top - before.top - before.height < cardGap + 0.001;
          const neighbours = [each, ...(touches ? [before] : [])];
          for (const { id, folded } of neighbours) {
            const original = cards[Number(id)];
            if (original?.folds === 'if-crowded' && original.fullHeight > 24) expect(folded).toBe(true);
          }
        });
      }),
    );
  });

  it('never folds a card that may not be, and always folds one that is pinned', () => {
    const placed = layoutCards(
      [
        card('pinned', 500, 80, { folds: 'always' }),
        card('open', 500, 380, { folds: 'never' }),
        card('c', 520, 80),
      ],
      'open',
    );
    expect(placed.map(({ folded }) => folded)).toEqual([true, false, true]);
    expect(placed[1]?.top).toBe(500);
  });
});
