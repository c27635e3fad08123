import type { HighlightInText } from '../../core/contract/highlights.ts';

/** The order in which a document's highlights are kept: by start, the longest first, then the oldest. */
export function compareHighlights(a: HighlightInText, b: HighlightInText): number {
  return a.start - b.start || b.end - a.end || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}

/** A document's highlights, in order, with the named ones as they are found now; those not found are gone. */
export function putHighlights(
  all: readonly HighlightInText[],
  ids: readonly string[],
  found: readonly HighlightInText[],
): HighlightInText[] {
  const named = new Set(ids);
  const others = all.filter(({ id }) => !named.has(id));
  const merged: HighlightInText[] = [];
  let next = 0;
  for (const highlight of [...found].sort(compareHighlights)) {
    while (next < others.length && compareHighlights(others[next] as HighlightInText, highlight) < 0)
      merged.push(others[next++] as HighlightInText);
    merged.push(highlight);
  }
  for (; next < others.length; next++) merged.push(others[next] as HighlightInText);
  return merged;
}
