/** A card on its way to its place. Heights and tops are pixels of the scrolled content. */
export interface CardToPlace {
  readonly id: string;
  /** The height at which it would like to begin: that of its passage's first line. */
  readonly wantedTop: number;
  readonly fullHeight: number;
  /** Its height when folded to one line. */
  readonly foldedHeight: number;
  /** `never` for a selected or open card, `always` for one that is pinned at the top edge. */
  readonly folds: 'if-crowded' | 'always' | 'never';
}

export interface PlacedCard {
  readonly id: string;
  readonly top: number;
  readonly height: number;
  readonly folded: boolean;
}

/** Between two cards. */
export const cardGap = 8;
/** A full card stands no further from its passage than this; beyond it, cards of its clump fold. */
export const farthest = 64;

/**
 * The cards' places, in the given order, which is the order of the text (`wantedTop` never falls). Cards stand
 * `cardGap` apart and never overlap; the card `firstId` takes its place first, the others come as near to theirs as
 * least squares allow, none above `ceiling`. Where a card must stand more than `farthest` away, the tallest card of its
 * clump that may fold is folded, and so on.
 */
export function layoutCards(
  cards: readonly CardToPlace[],
  firstId: string | null = null,
  ceiling = 0,
): PlacedCard[] {
  const folded = new Set(cards.filter((card) => card.folds === 'always').map((card) => card.id));
  for (;;) {
    const placed = place(cards, folded, firstId, ceiling);
    const toFold = clumpsOf(placed)
      .filter(([from, to]) => isCrowded(cards, placed, from, to))
      .flatMap(([from, to]) => tallestFoldable(cards.slice(from, to), folded) ?? []);
    if (toFold.length === 0) return placed;
    for (const id of toFold) folded.add(id);
  }
}

function place(
  cards: readonly CardToPlace[],
  folded: ReadonlySet<string>,
  firstId: string | null,
  ceiling: number,
): PlacedCard[] {
  const heights = cards.map((card) => (folded.has(card.id) ? card.foldedHeight : card.fullHeight));
  const above = prefixSums(heights.map((height) => height + cardGap));
  // Less what stands above it, each card's place may not fall: what remains is isotonic regression.
  const wanted = cards.map((card, index) => card.wantedTop - at(above, index));
  const first = cards.findIndex((card) => card.id === firstId);
  const tops =
    first < 0
      ? isotonic(wanted)
      : [
          ...isotonic(wanted.slice(0, first)).map((top) => Math.min(top, at(wanted, first))),
          at(wanted, first),
          ...isotonic(wanted.slice(first + 1)).map((top) => Math.max(top, at(wanted, first))),
        ];
  return cards.map((card, index) => ({
    id: card.id,
    top: Math.max(at(tops, index), ceiling) + at(above, index),
    height: at(heights, index),
    folded: folded.has(card.id),
  }));
}

/** The non-falling sequence nearest to `values` by least squares (pool adjacent violators). */
function isotonic(values: readonly number[]): number[] {
  const pools: { sum: number; count: number }[] = [];
  for (const value of values) {
    let pool = { sum: value, count: 1 };
    for (
      let before = pools.at(-1);
      before && before.sum / before.count > pool.sum / pool.count;
      before = pools.at(-1)
    ) {
      pools.pop();
      pool = { sum: before.sum + pool.sum, count: before.count + pool.count };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count));
}

/** Runs of cards that touch (stand exactly the gap apart), as half-open index ranges. */
function clumpsOf(placed: readonly PlacedCard[]): [from: number, to: number][] {
  const clumps: [number, number][] = [];
  placed.forEach((card, index) => {
    const before = placed[index - 1];
    const clump = clumps.at(-1);
    if (before && clump && card.top - (before.top + before.height) < cardGap + 0.01) clump[1] = index + 1;
    else clumps.push([index, index + 1]);
  });
  return clumps;
}

function isCrowded(cards: readonly CardToPlace[], placed: readonly PlacedCard[], from: number, to: number) {
  return placed
    .slice(from, to)
    .some((card, index) => Math.abs(card.top - (cards[from + index]?.wantedTop ?? 0)) > farthest);
}

function tallestFoldable(clump: readonly CardToPlace[], folded: ReadonlySet<string>): string | undefined {
  return clump
    .filter(
      (card) => card.folds === 'if-crowded' && !folded.has(card.id) && card.foldedHeight < card.fullHeight,
    )
    .reduce<CardToPlace | undefined>(
      (tallest, card) => (!tallest || card.fullHeight > tallest.fullHeight ? card : tallest),
      undefined,
    )?.id;
}

function prefixSums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    const before = sum;
    sum += value;
    return before;
  });
}

/** An element that is known to be there. */
function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}
