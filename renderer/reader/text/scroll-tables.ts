import type { TextSurface } from './text-surface.ts';

/**
 * Lets wide tables be scrolled sideways. Each row is a box of its own, so all rows of a table follow the one that is
 * scrolled; its last row has the scroll bar and, if there is something to scroll, a place in the order of focus. Gives the
 * way to stop.
 */
export function scrollTables(surface: TextSurface): () => void {
  const { dom } = surface.view;
  const places = new Map<string, number>();

  const rowsOf = (table: string) => dom.querySelectorAll(`.table-row[data-table="${table}"] > .cells`);
  const follow = (table: string, left: number) => {
    places.set(table, left);
    for (const row of rowsOf(table)) if (row.scrollLeft !== left) row.scrollLeft = left;
  };
  const onScroll = ({ target }: Event) => {
    const table = target instanceof Element ? tableOf(target) : null;
    if (table && target instanceof Element && target.scrollLeft !== (places.get(table) ?? 0)) {
      follow(table, target.scrollLeft);
    }
  };
  const onWheel = (event: WheelEvent) => {
    const by = event.deltaX || (event.shiftKey ? event.deltaY : 0);
    const row = event.target instanceof Element ? event.target.closest('.cells') : null;
    const table = row && tableOf(row);
    if (!by || !row || !table || row.scrollWidth <= row.clientWidth) return;
    event.preventDefault();
    row.scrollLeft += by;
    follow(table, row.scrollLeft);
  };
  const onLayout = () => {
    for (const [table, left] of places) follow(table, left);
    for (const row of dom.querySelectorAll<HTMLElement>('.table-row.last > .cells')) {
      const isWide = row.scrollWidth > row.clientWidth;
      if (isWide === row.hasAttribute('tabindex')) continue;
      if (isWide) row.tabIndex = 0;
      else row.removeAttribute('tabindex');
    }
  };

  dom.addEventListener('scroll', onScroll, { capture: true, passive: true });
  dom.addEventListener('wheel', onWheel, { passive: false });
  const stopLayout = surface.onLayout(onLayout);
  onLayout();
  return () => {
    dom.removeEventListener('scroll', onScroll, { capture: true });
    dom.removeEventListener('wheel', onWheel);
    stopLayout();
  };
}

const tableOf = (row: Element): string | null =>
  row.matches('.cells') ? (row.parentElement?.dataset.table ?? null) : null;
