import type { Passage } from '../../core/contract/tags.ts';

/** Where a passage stands, short: `p. 12, ¶ 34`, or `¶ 34` in a text without pages. */
export function placeInWords({ page, paragraph }: Pick<Passage, 'page' | 'paragraph'>): string {
  return page === null ? `¶ ${paragraph}` : `p. ${page}, ¶ ${paragraph}`;
}
