/**
 * Runs a change of what is drawn and scrolls by as much as the text under the reader's eyes would have moved: the
 * first drawn block in the window, or the first chunk where nothing is drawn.
 */
export function keepPlace(scroller: HTMLElement, chunks: readonly HTMLElement[], change: () => void): void {
  const windowTop = scroller.getBoundingClientRect().top;
  const chunk = chunks.findIndex((dom) => dom.getBoundingClientRect().bottom > windowTop);
  const block = childBelow(chunks[chunk], windowTop);
  const before = placeOf(chunks[chunk], block)?.getBoundingClientRect().top;
  change();
  const after = placeOf(chunks[chunk], block)?.getBoundingClientRect().top;
  if (before === undefined || after === undefined || before === after) return;
  scroller.scrollTop += after - before;
}

function childBelow(chunk: HTMLElement | undefined, top: number): number {
  if (!chunk) return -1;
  return [...chunk.children].findIndex((child) => child.getBoundingClientRect().bottom > top);
}

function placeOf(chunk: HTMLElement | undefined, block: number): Element | undefined {
  return chunk?.children[block] ?? chunk;
}
