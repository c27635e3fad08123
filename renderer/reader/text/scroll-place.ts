/**
 * Runs a change of what is drawn and scrolls by as much as the text under the reader's eyes would have moved: the
 * first drawn block in the window, or the first chunk where nothing is drawn.
 */
export function keepPlace(scroller: HTMLElement, chunks: readonly HTMLElement[], change: () => void): void {
  const windowTop = scroller.getBoundingClientRect().top;
  const chunk = firstBelow(chunks, windowTop);
  const block = firstBelow([...(chunks[chunk]?.children ?? [])], windowTop);
  const before = placeOf(chunks[chunk], block)?.getBoundingClientRect().top;
  change();
  const after = placeOf(chunks[chunk], block)?.getBoundingClientRect().top;
  if (before === undefined || after === undefined || before === after) return;
  scroller.scrollTop += after - before;
}

/** The first of these elements, which stand below one another, that reaches below a line; their number if none does. */
export function firstBelow(elements: readonly Element[], line: number): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}

function placeOf(chunk: HTMLElement | undefined, block: number): Element | undefined {
  return chunk?.children[block] ?? chunk;
}
