import type { DateTest } from '../../../core/search/query.ts';
import type { Months } from './Histogram.tsx';

/** The months that a condition on the date covers, at least in part; null for one that names none. */
export function monthsOf(test: DateTest | null): Months | null {
  if (test?.kind !== 'range') return null;
  const { from, to } = test;
  return {
    from: from === null ? null : from.length === 4 ? `${from}-01` : from.slice(0, 7),
    to: to === null ? null : to.length === 4 ? `${to}-12` : to.slice(0, 7),
  };
}

/** The condition for some months, as short as it can be written: whole years as years. */
export function toDateTest({ from, to }: Months): DateTest {
  const isYears = (from?.endsWith('-01') ?? true) && (to?.endsWith('-12') ?? true);
  const short = (month: string | null) => (isYears ? (month?.slice(0, 4) ?? null) : month);
  return { kind: 'range', from: short(from), to: short(to) };
}
