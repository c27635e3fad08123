import type { TimeBin, TimeUnit } from '../contract/dossier.ts';

/** Something dated: a day, a month or a year. */
export interface Dated {
  readonly on: string;
  readonly isEstimate: boolean;
  /** Whether it counts for the tag itself, or for its members alone. */
  readonly isOwn: boolean;
}

/** How many characters of a date name the unit. */
const lengths = { day: 10, month: 7, year: 4, decade: 3 } satisfies Record<TimeUnit, number>;

/** The longest spans that are counted in a unit, in months; beyond the last it is decades. */
const longest = [
  ['day', 2],
  ['month', 60],
  ['year', 60 * 12],
] as const;

/**
 * Counts what is dated in bins of one unit: the finest that its span allows and that every date is known in. Only bins that
 * hold something, in order.
 */
export function timeBins(dated: readonly Dated[]): { unit: TimeUnit; bins: TimeBin[] } {
  let first = '9999-12-31';
  let last = '0000';
  let known: number = lengths.day;
  for (const { on } of dated) {
    if (on < first) first = on;
    if (on > last) last = on;
    if (on.length < known) known = on.length;
  }
  const span = monthsBetween(first, last);
  const fitting = longest.find(([unit, months]) => lengths[unit] <= known && span <= months);
  const unit = fitting?.[0] ?? 'decade';
  const bins = new Map<string, TimeBin>();
  for (const { on, isEstimate, isOwn } of dated) {
    const key = on.slice(0, lengths[unit]);
    const bin = bins.get(key) ?? { ...limits(key, unit), own: 0, members: 0, estimated: 0 };
    if (isOwn) bin.own++;
    else bin.members++;
    if (isEstimate) bin.estimated++;
    bins.set(key, bin);
  }
  return { unit, bins: [...bins.values()].sort((a, b) => (a.from < b.from ? -1 : 1)) };
}

function limits(key: string, unit: TimeUnit): Pick<TimeBin, 'from' | 'to'> {
  return unit === 'decade' ? { from: `${key}0`, to: `${key}9` } : { from: key, to: key };
}

/** How many months two dates lie apart, a year without a month standing for all of it. */
function monthsBetween(first: string, last: string): number {
  const months = (date: string, missing: number) =>
    Number(date.slice(0, 4)) * 12 + (Number(date.slice(5, 7)) || missing);
  return months(last, 12) - months(first, 1);
}
