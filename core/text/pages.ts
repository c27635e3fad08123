import type { PageStart } from '../model/source-part.ts';
import { firstWhere } from './first-where.ts';

/** The pages that begin in `[start, end)`. `pages` are sorted by where they begin. */
export function pagesFrom(pages: readonly PageStart[], start: number, end: number): readonly PageStart[] {
  const first = countUpTo(pages, start - 1);
  return pages.slice(first, Math.max(first, countUpTo(pages, end - 1)));
}

/** What the pages are called that `[start, end)` of a text stands on, `12` or `12–13`; null if the text has no pages. */
export function pageLabel(pages: readonly PageStart[], start: number, end: number): string | null {
  const first = pages[Math.max(0, countUpTo(pages, start) - 1)];
  const last = pages[Math.max(0, countUpTo(pages, Math.max(start, end - 1)) - 1)];
  if (!first || !last) return null;
  return first === last || first.label === last.label ? first.label : `${first.label}–${last.label}`;
}

/** How many pages begin at or before an offset. */
function countUpTo(pages: readonly PageStart[], offset: number): number {
  return firstWhere(pages.length, (index) => (pages[index]?.start ?? 0) > offset);
}
