import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HighlightInText } from '../../../../../core/contract/highlights.ts';
import { TextRange } from '../../../../../core/model/highlight.ts';
import { draftId, foldedHeight, layoutMargin } from '../../../../../renderer/reader/margin/layout-margin.ts';
import { nearHighlights } from '../../../../../renderer/reader/margin/near-highlights.ts';
import { HighlightIndex } from '../../../../../renderer/reader/text/highlight-index.ts';

const lineHeight = 29;
const lineLength = 80;

/** A text of 80-character lines, all drawn, that counts how often it is asked. */
function text() {
  const asked = { lines: 0, top: 0 };
  const lineOf = (offset: number) => Math.floor(offset / lineLength);
  return {
    asked,
    drawn: () => ({ start: 0, end: Number.POSITIVE_INFINITY }),
    top: (offset: number) => {
      asked.top += 1;
      return lineOf(offset) * lineHeight;
    },
    lines: ({ start, end }: TextRange) => {
      asked.lines += 1;
      const from = lineOf(start);
      return Array.from({ length: lineOf(end - 1) - from + 1 }, (_, index) => ({
        top: (from + index) * lineHeight,
        left: 0,
        width: 624,
        height: lineHeight,
      }));
    },
  };
}

const uuid = (index: number) => `01890000-0000-7000-8000-${String(index).padStart(12, '0')}`;

const highlight = (index: number, start: number, end: number, tagged = true) =>
  HighlightInText.parse({
    id: uuid(index),
    start,
    end,
    colour: 1,
    tagIds: tagged ? [uuid(0)] : [],
    note: null,
    createdAt: 0,
    updatedAt: 0,
  });

const view = { top: 2900, bottom: 3800 };

function lay(highlights: readonly HighlightInText[], more: Partial<Parameters<typeof layoutMargin>[0]> = {}) {
  return layoutMargin({
    geometry: text(),
    highlights,
    draft: null,
    selectedId: null,
    view,
    fullHeight: () => 60,
    isNarrow: false,
    ...more,
  });
}

describe('layoutMargin', () => {
  it('draws few cards and asks for few lines, however many highlights there are', () => {
    const all = Array.from({ length: 20_000 }, (_, index) => highlight(index, index * 40, index * 40 + 60));
    const geometry = text();
    const near = nearHighlights(new HighlightIndex(all), geometry, view.top - 900, view.bottom + 900);
    const { cards, stripes } = lay(near, { geometry });
    expect(near.length).toBeLessThan(250);
    expect(stripes.length).toBe(near.length);
    expect(cards.length).toBeLessThan(100);
    expect(geometry.asked.lines).toBeLessThan(600);
    expect(geometry.asked.top).toBeLessThan(600);
  });

  it('finds a long passage that began far above the window', () => {
    const all = [highlight(1, 0, 20_000), highlight(2, 100, 200), highlight(3, 8100, 8200)];
    const near = nearHighlights(new HighlightIndex(all), text(), view.top, view.bottom);
    expect(near.map(({ id }) => id)).toEqual([uuid(1), uuid(3)]);
  });

  it('gives a highlight without tag and note a stripe and no card, unless it is selected', () => {
    const bare = highlight(1, 8400, 8450, false);
    expect(lay([bare])).toMatchObject({ cards: [], stripes: [{ lane: 0 }] });
    expect(lay([bare], { selectedId: bare.id }).cards).toHaveLength(1);
  });

  it('pins the card of a passage that is cut by the top edge, folded', () => {
    const { cards } = lay([highlight(1, 7000, 9600)]);
    expect(cards).toMatchObject([{ top: view.top + 8, folded: true, height: foldedHeight }]);
  });

  it('lets the card go when the passage has left', () => {
    const { cards } = lay([highlight(1, 7000, 7200)]);
    expect(cards).toMatchObject([{ folded: false }]);
    expect(cards[0]?.top).toBeLessThan(view.top);
  });

  it('folds all cards but the selected one in a narrow margin', () => {
    const all = [highlight(1, 8400, 8450), highlight(2, 9600, 9650), highlight(3, 10_000, 10_050)];
    const { cards } = lay(all, { isNarrow: true, selectedId: all[1]?.id ?? null });
    expect(cards.map(({ folded }) => folded)).toEqual([true, false, true]);
  });

  it('puts the open card below its passage where it reaches over the text', () => {
    const open = highlight(1, 9600, 9850);
    const { cards, stripes, leaders } = lay([open], { isNarrow: true, selectedId: open.id });
    expect(cards[0]?.top).toBe((stripes[0]?.bottom ?? 0) + 8);
    expect(leaders).toEqual([]);
  });

  it('puts the draft in text order', () => {
    const all = [highlight(1, 8400, 8450), highlight(2, 9600, 9650)];
    const { cards } = lay(all, { draft: TextRange.parse({ start: 9000, end: 9010 }) });
    expect(cards.map(({ id }) => id)).toEqual([uuid(1), draftId, uuid(2)]);
  });
});

/** Marks on a window of 31 lines, as many and as long as one likes, some with long cards. */
const someMarks = fc.array(
  fc.record({
    at: fc.integer({ min: 8000, max: 10_400 }),
    length: fc.integer({ min: 1, max: 900 }),
    height: fc.integer({ min: 24, max: 300 }),
  }),
  { maxLength: 200, size: 'max' },
);

describe('however many highlights stand in one window', () => {
  const layAny = (
    marks: readonly { at: number; length: number; height: number }[],
    pick: number | null,
    isNarrow = false,
  ) => {
    const all = [...marks]
      .sort((a, b) => a.at - b.at || b.length - a.length)
      .map(({ at, length }, index) => highlight(index + 1, at, at + length));
    const heights = new Map(all.map(({ id }, index) => [id, marks[index]?.height ?? 24]));
    const selectedId = (pick === null ? null : all[pick % Math.max(1, all.length)]?.id) ?? null;
    const scene = lay(all, { selectedId, isNarrow, fullHeight: ({ id }) => heights.get(id) ?? 24 });
    return { all, selectedId, scene };
  };
  const anyPick = fc.option(fc.nat(199));

  it('no two cards overlap, they keep the text’s order, and each highlight is in one of them', () => {
    fc.assert(
      fc.property(someMarks, anyPick, fc.boolean(), (marks, pick, isNarrow) => {
        const { all, scene } = layAny(marks, pick, isNarrow);
        scene.cards.forEach((card, index) => {
          const before = scene.cards[index - 1];
          if (before) expect(card.top - before.top - before.height).toBeGreaterThanOrEqual(7.999);
        });
        const shown = scene.cards.flatMap(({ highlights }) => highlights.map(({ id }) => id));
        const inOrder = all.map(({ id }) => id).filter((id) => shown.includes(id));
        expect(shown).toEqual(inOrder);
      }),
      { numRuns: 60 },
    );
  });

  it('the selected card stands alone and at its place', () => {
    fc.assert(
      fc.property(someMarks, fc.nat(199), (marks, pick) => {
        const { selectedId, scene } = layAny(marks, pick);
        if (!selectedId) return;
        const card = scene.cards.find(({ id }) => id === selectedId);
        const stripe = scene.stripes.find(({ id }) => id === selectedId);
        expect(card?.highlights).toHaveLength(1);
        const isCut = (stripe?.top ?? 0) + 2.5 < view.top + 8 && (stripe?.bottom ?? 0) > view.top + 32;
        expect(card?.top).toBeCloseTo(isCut ? view.top + 8 : (stripe?.top ?? 0) + 2.5, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('what is selected does not change which of the others share a row', () => {
    const marks = Array.from({ length: 200 }, (_, i) => ({ at: 8100 + i * 11, length: 40, height: 60 }));
    const rows = (pick: number | null) => layAny(marks, pick).scene.cards.map(({ highlights }) => highlights);
    const before = rows(null);
    expect(before.length).toBeLessThan(40);
    expect(before.flat()).toHaveLength(200);
    const chosen = before.find((row) => row.length > 3)?.[0];
    const after = rows(marks.findIndex((_, i) => uuid(i + 1) === chosen?.id));
    const apart = (list: typeof before) => list.map((row) => row.filter(({ id }) => id !== chosen?.id));
    expect(apart(after).filter((row) => row.length > 0)).toEqual(
      apart(before).filter((row) => row.length > 0),
    );
  });

  it('no row stands far from its passages while nothing is open', () => {
    const marks = Array.from({ length: 200 }, (_, i) => ({ at: 8100 + i * 11, length: 40, height: 60 }));
    const { scene } = layAny(marks, null);
    const lineOf = new Map(scene.stripes.map(({ id, top }) => [id, top]));
    for (const { top, highlights } of scene.cards)
      for (const { id } of highlights) expect(Math.abs(top - (lineOf.get(id) ?? 0))).toBeLessThan(130);
  });

  it('cards that have room stay cards of their own', () => {
    const marks = Array.from({ length: 12 }, (_, i) => ({ at: 8100 + i * 160, length: 40, height: 50 }));
    expect(layAny(marks, null).scene.cards.every(({ highlights }) => highlights.length === 1)).toBe(true);
  });
});
