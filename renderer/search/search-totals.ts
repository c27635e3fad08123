import type { FoundKind, SearchCount, SearchFacets } from '../../core/contract/search-answer.ts';
import { countOf } from '../ui/count-of.ts';

/** How many hits there are of all kinds together. */
export function hitTotal({ found }: SearchFacets): SearchCount {
  return {
    count: found.reduce((sum, { hits }) => sum + hits.count, 0),
    isComplete: found.every(({ hits }) => hits.isComplete),
  };
}

/** A number that may be more: `64`, `1,000+`. */
export const shortTotal = ({ count, isComplete }: SearchCount): string =>
  `${count.toLocaleString('en')}${isComplete ? '' : '+'}`;

const nouns: Record<FoundKind, readonly [string, string]> = {
  title: ['title', 'titles'],
  text: ['text', 'text'],
  highlight: ['highlight', 'highlights'],
  note: ['note', 'notes'],
};

/** Where hits stand, for the status bar: `41 in text, 15 in highlights`. */
export const foundInWords = ({ found }: SearchFacets): string =>
  found
    .filter(({ hits }) => hits.count > 0)
    .map(({ kind, hits }) => `${shortTotal(hits)} in ${nouns[kind][hits.count === 1 ? 0 : 1]}`)
    .join(', ');

/** How long an answer took: `Found in 38 ms`. */
export const tookWords = (ms: number): string =>
  ms < 1000
    ? `Found in ${countOf(Math.max(1, Math.round(ms)), 'ms', 'ms')}`
    : `Found in ${(ms / 1000).toFixed(1)} s`;
