import { maxHits } from '../../../core/contract/find.ts';
import type { FindState } from './find-session.ts';

const number = (count: number) => count.toLocaleString('en-GB');

/** How many hits there are, as far as it is known: `19`, or `100,000+`. */
function total({ found, isComplete }: FindState): string {
  return isComplete ? number(found.count) : `${number(maxHits)}+`;
}

/** Which of the hits is gone to, for the bar: `2 of 19`; nothing while nothing is known. */
export function countWords(state: FindState): string {
  const { found, current, status } = state;
  if (status === 'searching') return found.count > 0 ? `${number(found.count)}+` : '';
  if (status !== 'done') return '';
  if (!current) return 'No matches';
  return `${number(found.indexFrom(current.start) + 1)} of ${total(state)}`;
}

/** The end of the text over which a step has gone. */
export function wrapWords({ wrapped }: FindState): string {
  if (wrapped === null) return '';
  return wrapped === 'end' ? 'From the beginning' : 'From the end';
}

/** What a search has come to, to be spoken; nothing while it goes on. */
export function spokenWords(state: FindState): string {
  const { query, current, status } = state;
  if (status !== 'done' || query === '') return '';
  if (!current) return `Nothing matches “${query}”`;
  const wrap = wrapWords(state).toLowerCase();
  return `Match ${countWords(state)}${wrap && `, ${wrap}`}`;
}

/** Options that may keep something from being found, with what is offered instead. */
export const relaxations = [
  { option: 'matchAccents', offer: 'Search spelling variants too' },
  { option: 'wholeWords', offer: 'Search parts of words too' },
  { option: 'matchCase', offer: 'Ignore capitals' },
] as const;
