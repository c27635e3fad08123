const regionSelector = '[data-region], nav, main, aside';
const focusable =
  'a[href], button:not([disabled]), input:not([type="hidden"]), textarea, select, [tabindex]:not([tabindex="-1"])';

/** The last item that had the focus in each region. */
const lastItems = new WeakMap<Element, HTMLElement>();

/** Remembers where the focus was in each region, from now on. Gives the way to stop. */
export function rememberRegions(): () => void {
  const remember = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const region = target.closest(regionSelector);
    if (region) lastItems.set(region, target);
  };
  addEventListener('focusin', remember);
  return () => removeEventListener('focusin', remember);
}

/** Moves the focus to the next region of the window that can take it, or to the previous one. */
export function moveToRegion(direction: 1 | -1): void {
  const regions = [...document.querySelectorAll(regionSelector)].filter(entryOf);
  const here = document.activeElement?.closest(regionSelector);
  const at = here ? regions.indexOf(here) : direction === 1 ? -1 : 0;
  const next = regions[(at + direction + regions.length) % regions.length];
  if (next) entryOf(next)?.focus();
}

/** A view's text, what it names as its entry, or the line at which its list is entered. */
const mainItem =
  '[role="document"], [data-entry], [role="row"][tabindex="0"], [role="treeitem"][tabindex="0"]';

/**
 * Moves the focus into a part of the window: to the last item of its main region, else to its text or list, or to the list
 * beside it. Says whether there was one.
 */
export function enterMain(part: Element): boolean {
  const main = part.querySelector('[data-region]');
  const item = main && (lastOf(main) ?? [main, part].map(mainItemOf).find((found) => found !== null));
  item?.focus({ preventScroll: true });
  return Boolean(item);
}

const mainItemOf = (part: Element) => part.querySelector<HTMLElement>(mainItem);

/** Moves the focus as `enterMain` does, or else to the view's heading, or to the first item of the main region. */
export function enter(part: Element): void {
  const main = part.querySelector('[data-region]');
  if (!main || enterMain(part)) return;
  const heading = main.querySelector<HTMLElement>('h1');
  if (heading) heading.tabIndex = -1;
  (heading ?? entryOf(main))?.focus({ preventScroll: true });
}

function entryOf(region: Element): HTMLElement | undefined {
  const last = lastOf(region);
  if (last) return last;
  return [...region.querySelectorAll<HTMLElement>(focusable)].find(
    (item) => item.closest(regionSelector) === region && item.tabIndex >= 0 && isShown(item),
  );
}

function lastOf(region: Element): HTMLElement | undefined {
  const last = lastItems.get(region);
  return last?.isConnected && isShown(last) ? last : undefined;
}

const isShown = (element: HTMLElement): boolean => element.getClientRects().length > 0;
