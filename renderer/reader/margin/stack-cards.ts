import { cardGap, layoutCards } from './layout-cards.ts';

/** A card that may have to share a row. */
export interface CardToStack {
  readonly id: string;
  readonly wantedTop: number;
  /** False for the selected card, an open one and the draft. */
  readonly stacks: boolean;
}

/** A folded card stands no further from its passage than this; beyond it, cards of one height share a row. */
const farthestFolded = 96;

/**
 * Which cards share a row, as the index ranges of `cards` (in text order), each card in one of them. Cards stand alone
 * unless there are so many that even folded ones would stand too far away: there, those that begin within the height of
 * one row stand together. What is selected decides nothing else, so that rows stay as they are while one goes through them.
 */
export function stackCards(cards: readonly CardToStack[], rowHeight: number): [from: number, to: number][] {
  const alone = layoutCards(
    cards.map(({ id, wantedTop }) => ({
      id,
      wantedTop,
      fullHeight: rowHeight,
      foldedHeight: rowHeight,
      folds: 'never',
    })),
    null,
    Number.NEGATIVE_INFINITY,
  );
  const isFar = cards.map(({ wantedTop }, i) => Math.abs((alone[i]?.top ?? 0) - wantedTop) > farthestFolded);
  const crowds = crowdsOf(alone, rowHeight).map(([from, to]) => isFar.slice(from, to).includes(true));
  const crowdOf = crowdsOf(alone, rowHeight).flatMap(([from, to], i) => Array<number>(to - from).fill(i));

  const rows: [number, number][] = [];
  cards.forEach((card, i) => {
    const before = cards[i - 1];
    const row = rows.at(-1);
    const share = (top: number) => Math.floor(top / (rowHeight + cardGap));
    const sharesRow =
      row &&
      before?.stacks &&
      card.stacks &&
      crowdOf[i] === crowdOf[i - 1] &&
      crowds[crowdOf[i] ?? 0] &&
      share(card.wantedTop) === share(before.wantedTop);
    if (sharesRow) row[1] = i + 1;
    else rows.push([i, i + 1]);
  });
  return rows;
}

/** Runs of rows that touch. */
function crowdsOf(rows: readonly { readonly top: number }[], rowHeight: number): [number, number][] {
  const crowds: [number, number][] = [];
  rows.forEach(({ top }, i) => {
    const before = rows[i - 1];
    const crowd = crowds.at(-1);
    if (before && crowd && top - before.top - rowHeight < cardGap + 0.01) crowd[1] = i + 1;
    else crowds.push([i, i + 1]);
  });
  return crowds;
}
