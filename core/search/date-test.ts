import type { DateBound, DateTest } from './query.ts';

const bound = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** What stands after `date:`, understood; null if it is no date: `2024`, `2023..2024-02`, `>=2024`, `<2024-02-01`, `none`. */
export function parseDateTest(text: string): DateTest | null {
  if (text.toLowerCase() === 'none') return { kind: 'none' };
  const range = /^(?<from>.*?)(?:\.\.\.?|…|–)(?<to>.*)$/u.exec(text)?.groups;
  if (range) return between(range.from || null, range.to || null);
  const [, sign, date = ''] = /^(>=|<=|>|<|≥|≤|=)?(.+)$/u.exec(text) ?? [];
  if (!bound.test(date)) return null;
  switch (sign) {
    case '>=':
    case '≥':
      return between(date, null);
    case '<=':
    case '≤':
      return between(null, date);
    case '>':
      return between(step(date, 1), null);
    case '<':
      return between(null, step(date, -1));
    default:
      return between(date, date);
  }
}

/** A test as it stands after `date:`. */
export function printDateTest(test: DateTest): string {
  if (test.kind === 'none') return 'none';
  const { from, to } = test;
  if (from === to && from !== null) return from;
  if (to === null) return `>=${from}`;
  if (from === null) return `<=${to}`;
  return `${from}..${to}`;
}

/** Whether a date lies within a range, or may lie there: one that is known in part passes if any of its days does. */
export function mayLieWithin(date: string, from: DateBound | null, to: DateBound | null): boolean {
  const isBefore = from !== null && date < from.slice(0, date.length);
  return !isBefore && (to === null || date.slice(0, to.length) <= to);
}

function between(from: string | null, to: string | null): DateTest | null {
  const isBound = (date: string | null) => date === null || bound.test(date);
  if (!isBound(from) || !isBound(to) || (from === null && to === null)) return null;
  return { kind: 'range', from, to };
}

/** The year, month or day after a date, or before it; of a month or a day that ends a year it may be one that nothing has. */
function step(date: string, by: 1 | -1): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const pad = (value: number, size: number) => String(Math.max(0, value)).padStart(size, '0');
  if (month === undefined) return pad(year + by, 4);
  if (day === undefined) {
    const next = month + by;
    if (next < 1) return `${pad(year - 1, 4)}-12`;
    return next > 12 ? `${pad(year + 1, 4)}-01` : `${pad(year, 4)}-${pad(next, 2)}`;
  }
  const at = new Date(Date.UTC(year, month - 1, day + by));
  return `${pad(at.getUTCFullYear(), 4)}-${pad(at.getUTCMonth() + 1, 2)}-${pad(at.getUTCDate(), 2)}`;
}
