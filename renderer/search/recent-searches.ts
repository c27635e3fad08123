const kept = 8;
let recent: readonly string[] = [];

/** What was searched for since the window was opened, the last first. It is written nowhere. */
export const recentSearches = (): readonly string[] => recent;

/** Remembers a query that led to something. */
export function rememberSearch(query: string): void {
  const words = query.trim();
  if (words !== '') recent = [words, ...recent.filter((other) => other !== words)].slice(0, kept);
}
