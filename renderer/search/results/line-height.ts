import type { ResultRow } from './result-rows.ts';

/** The heights of lines in px, as their styles have them: a hit's without its words, of one line of words, and of its kind. */
const heights = { document: 40, more: 30, hit: 11, words: 22, kind: 20 };

/** What stands beside the words of a hit, in px: its paragraph, its margins, and, if it has any, its tags. */
const beside = { place: 80, tags: 120 };

/** How wide a letter of the reading font is on average, in px. */
const letterWidth = 6.7;

/** How high a line will be in a list of some width, in px; near enough to leave little to correct once it is drawn. */
export function estimateHeight(row: ResultRow | undefined, listWidth: number): number {
  if (row?.type !== 'hit') return heights[row?.type ?? 'document'];
  const { kind, snippet, tagIds } = row.hit.place;
  const width = Math.max(200, listWidth - beside.place - (tagIds.length > 0 ? beside.tags : 0));
  const lines = Math.max(1, Math.ceil((snippet.length * letterWidth) / width));
  return heights.hit + lines * heights.words + (kind === 'text' ? 0 : heights.kind);
}
