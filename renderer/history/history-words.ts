import type { HistoryStep, HowDone } from '../../core/model/history.ts';

const verbs: Record<HowDone, string> = { done: '', undone: 'Undone: ', redone: 'Redone: ' };

/** What a step did: `Highlight moved`, `Undone: Highlight moved`. */
export const wordsOf = ({ how, label }: Pick<HistoryStep, 'how' | 'label'>): string =>
  `${verbs[how]}${label}`;

/** The day of a time, as a heading: today, yesterday, `Monday, 3 Nov 2024`. */
export function dayOf(time: number, now: number): string {
  const day = new Date(time);
  const daysAgo = Math.round((startOf(now) - startOf(time)) / (24 * 60 * 60 * 1000));
  if (daysAgo === 0) return 'Today';
  if (daysAgo === 1) return 'Yesterday';
  return day
    .toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'short', year: 'numeric' })
    .replace('Sept', 'Sep');
}

/** The time of the day: `14:02`. */
export const clockOf = (time: number): string =>
  new Date(time).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

function startOf(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
