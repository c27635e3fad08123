import type { TimeBin, TimeUnit } from '../../core/contract/dossier.ts';

/** Where bins stand on an axis of equal steps, and which steps are named. */
export interface BinScale {
  /** How many steps the axis has. */
  readonly steps: number;
  /** The step of each bin, in their order. */
  readonly at: readonly number[];
  /** The steps that are named, with their names: as many as fit, evenly. */
  readonly names: readonly { readonly step: number; readonly name: string }[];
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Lays bins out from the first to the last, with room for those that hold nothing. `most` is how many names fit. */
export function binScale(unit: TimeUnit, bins: readonly TimeBin[], most: number): BinScale {
  const numbers = bins.map(({ from }) => toNumber(unit, from));
  const first = numbers[0] ?? 0;
  const steps = (numbers.at(-1) ?? first) - first + 1;
  const every = Math.max(1, Math.ceil(steps / Math.max(1, most)));
  const names = Array.from({ length: Math.ceil(steps / every) }, (_, i) => {
    const step = i * every;
    return { step, name: nameOf(unit, first + step, i === 0) };
  });
  return { steps, at: numbers.map((number) => number - first), names };
}

const dayMs = 86_400_000;

function toNumber(unit: TimeUnit, date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  switch (unit) {
    case 'day':
      return Date.UTC(year, month - 1, day) / dayMs;
    case 'month':
      return year * 12 + month - 1;
    case 'year':
      return year;
    case 'decade':
      return Math.floor(year / 10);
  }
}

/** What a step is called. The first day is named with its year. */
function nameOf(unit: TimeUnit, number: number, isFirst: boolean): string {
  switch (unit) {
    case 'day': {
      const date = new Date(number * dayMs);
      const day = `${date.getUTCDate()} ${months[date.getUTCMonth()]}`;
      return isFirst ? `${day} ${date.getUTCFullYear()}` : day;
    }
    case 'month':
      return `${months[number % 12]} ${Math.floor(number / 12)}`;
    case 'year':
      return String(number);
    case 'decade':
      return `${number}0s`;
  }
}

/** A round number not below the largest count, for the top of an axis. */
export function niceTop(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  return [1, 2, 4, 5, 10].map((times) => times * power).find((top) => top >= most) ?? most;
}
