/** How often something is found in a month, `2024-02`, or in a year of which the month is not known, `2024`. */
export interface CountAt {
  readonly on: string;
  readonly count: number;
}

/** A bar of a histogram: a month, a year or some years, with its first and last day's month as `2024-02`. */
export interface Bucket {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** The most bars that can be told apart and pressed. */
const mostBars = 24;
/** How many months a bar may stand for, the fewest that will do. */
const widths = [1, 3, 12, 60, 120, 600, 1200, 6000];

const monthOf = (on: string): number => {
  const [year, month] = on.split('-');
  return Number(year) * 12 + (month ? Number(month) - 1 : 0);
};

const nameOf = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

/** Bars over all of the time that is counted, without gaps; empty if nothing is. */
export function bucketsOf(counts: readonly CountAt[]): Bucket[] {
  if (counts.length === 0) return [];
  const months = counts.map(({ on }) => monthOf(on));
  const first = Math.min(...months);
  const last = Math.max(...months);
  const barsOf = (width: number) => Math.floor(last / width) - Math.floor(first / width) + 1;
  const width = widths.find((each) => barsOf(each) <= mostBars) ?? widths.at(-1) ?? 1;
  const start = Math.floor(first / width);
  const sums = Array.from({ length: barsOf(width) }, () => 0);
  for (const [i, month] of months.entries()) {
    const bar = Math.floor(month / width) - start;
    sums[bar] = (sums[bar] ?? 0) + (counts[i]?.count ?? 0);
  }
  return sums.map((count, bar) => ({
    from: nameOf((start + bar) * width),
    to: nameOf((start + bar + 1) * width - 1),
    count,
  }));
}
