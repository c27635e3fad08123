/** Whether the focus is nowhere in particular: on the page, or where arriving at a view has put it. */
export const isFree = (active: Element | null): boolean =>
  active === null ||
  active === document.body ||
  active.matches('[data-region], [data-region] h1, [data-region] h1 a');
