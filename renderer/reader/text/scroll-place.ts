import { firstWhere } from '../../../core/text/first-where.ts';

/** Something in the text whose height in the window can be told. */
export interface Mooring {
  /** Pixels from the window's top, now. */
  top(): number;
}

/** Scrolls by as much as `mooring` moves through a change, so that the text under the reader's eyes stays where it is. */
export function keepPlace(scroller: HTMLElement, mooring: Mooring, change: () => void): void {
  const before = mooring.top();
  change();
  const moved = mooring.top() - before;
  if (moved !== 0) scroller.scrollTop += moved;
}

/** The first of these elements, which stand below one another, that reaches below a line; undefined if none does. */
export function firstBelow(elements: readonly Element[], line: number): Element | undefined {
  return elements[
    firstWhere(elements.length, (index) => (elements[index]?.getBoundingClientRect().bottom ?? 0) > line)
  ];
}
