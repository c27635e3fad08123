import { foldName, iranianMonthNames, monthNames, weekdayNames } from './month-names.ts';

/** A day named in a text. */
export interface FoundDate {
  /** The words that name it. */
  readonly text: string;
  readonly index: number;
  /** `YYYY-MM-DD`; null where the words could name two days or none. */
  readonly day: string | null;
}

/** Whether a page writes 3/4 for the third of April or for the fourth of March. */
export type DayOrder = 'day-first' | 'month-first';

/**
 * The day that a short text names and nothing else, as `YYYY-MM-DD`, or null. `03/04/2024` is null, since it names two
 * days, unless the order is known. A time of day and a weekday may stand beside the date.
 */
export function readDate(text: string, order: DayOrder | null = null): string | null {
  if (text.length > 100) return null;
  const [found, ...others] = findDates(text, order);
  if (!found?.day || others.some(({ day }) => day !== found.day)) return null;
  let rest = text;
  for (const { text: words } of [found, ...others]) rest = rest.replace(words, ' ');
  return saysOnlyDate(rest) ? found.day : null;
}

const digit = String.raw`[\d٠-٩۰-۹]`;
/** A month's name; two of the Levant's have two words. */
const word = String.raw`(?:(?:كانون|تشرين)\s+\p{L}+|\p{L}[\p{L}\p{M}’'ʼ]*\.?)`;
const time = new RegExp(
  `(?:T|\\b)?${digit}{1,2}[:.h٫]${digit}{2}(?::${digit}{2}(?:\\.${digit}+)?)?\\s*(?:[ap]\\.?\\s?m\\.?|ص|م|uhr|h|Z)?(?:\\s*[+-]${digit}{2}:?${digit}{2})?|\\b${digit}{1,2}\\s*[ap]\\.?m\\.?`,
  'giu',
);
/** Words that stand beside a date: a time's preposition, its zone, the year's own word. */
const besideDate = new Set(
  'at on the of de del le la les el las los a à um den der am im kl в года год г بتاريخ في الساعة تاريخ ساعت روز בשעה ב ביום saat tarihinde utc gmt est edt et pst pdt pt cst cdt ct mst bst cet cest ist msk eet eest am pm هـ م ه ش الموافق günü dia às alle ore om о об'.split(
    ' ',
  ),
);

/** Whether what is left of a line without its date is a time, a weekday or nothing. */
export function saysOnlyDate(text: string): boolean {
  const words = text.replace(time, ' ').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.every((each) => besideDate.has(each.toLowerCase()) || weekdayNames.has(foldName(each)));
}

/** What is left of a line without a time of day and without the words that belong to a date at its beginning. */
export function dropTime(text: string): string {
  const words = text
    .replace(time, ' ')
    .trim()
    .split(/[\s,]+/u);
  const first = words.findIndex(
    (each) => !besideDate.has(each.toLowerCase()) && !weekdayNames.has(foldName(each)),
  );
  return first < 0 ? '' : words.slice(first).join(' ');
}

const year = `(${digit}{4})(?!${digit})`;
const day = `(?<!${digit})(${digit}{1,2})(?!${digit})`;
const ordinal = String.raw`(?:st|nd|rd|th|er|ère|º|ª|°|-?го|-?е|\.)?`;
const second = String.raw`(?:\s*[\/(-]\s*${word}\s*\)?)?`;
const patterns = [
  // 2024-02-22, 2024/2/22, 2024.02.22
  {
    order: 'ymd',
    pattern: new RegExp(`(?<!${digit})${year}([-/.])(${digit}{1,2})\\2(${digit}{1,2})(?!${digit})`, 'gu'),
  },
  // 2024年2月22日, 2024년 2월 22일
  {
    order: 'ymd-signs',
    pattern: new RegExp(
      `(?<!${digit})${year}\\s*[年년]\\s*(${digit}{1,2})\\s*[月월]\\s*(${digit}{1,2})\\s*[日일]`,
      'gu',
    ),
  },
  // 22 February 2024, 22 de febrero de 2024, 22. Februar 2024, ٢٢ فبراير ٢٠٢٤, 22 شباط/فبراير 2024, 22 בפברואר 2024
  {
    order: 'dMy',
    pattern: new RegExp(
      `${day}${ordinal}[\\s,.-]*(?:(?:de|of|d’|d')\\s*)?(${word})${second}[\\s,.،-]*(?:(?:de|del)\\s+)?${year}`,
      'giu',
    ),
  },
  // February 22, 2024
  {
    order: 'Mdy',
    pattern: new RegExp(`(?<![\\p{L}\\p{M}])(${word})\\s*${day}(?:st|nd|rd|th)?[,،.]?\\s+${year}`, 'giu'),
  },
  // 2024. február 22.
  { order: 'yMd', pattern: new RegExp(`(?<!${digit})${year}[\\s,.]+(${word})\\s+${day}`, 'giu') },
  // 22 tháng 2, 2024
  {
    order: 'dmy',
    pattern: new RegExp(`${day}\\s+tháng\\s+(${digit}{1,2})(?:\\s*,\\s*|\\s+năm\\s+)${year}`, 'giu'),
  },
  {
    order: 'numbers',
    pattern: new RegExp(
      `(?<![${'\\d٠-٩۰-۹'}./-])(${digit}{1,2})([./-])(${digit}{1,2})\\2${year}(?![./-]?${digit})`,
      'gu',
    ),
  },
] as const;

/** The days that a text names, in many languages, in its order. A day without its year is none. */
export function findDates(text: string, order: DayOrder | null = null): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { order: kind, pattern } of patterns) {
    for (const match of text.matchAll(pattern)) {
      const day = toDayOf(kind, match, order);
      if (day === undefined) continue;
      const end = match.index + match[0].length;
      if (found.some(({ index, text: words }) => index < end && match.index < index + words.length)) continue;
      found.push({ text: match[0].trim(), index: match.index, day });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** The order of day and month that the dates of a text show, or null where they show none or both. */
export function findDayOrder(text: string): DayOrder | null {
  const numbers = patterns.find(({ order }) => order === 'numbers')?.pattern;
  const orders = new Set<DayOrder>();
  for (const [, first, sign, next] of numbers ? text.matchAll(numbers) : []) {
    if (sign === '.') continue;
    if (toNumber(first) > 12 && toNumber(next) <= 12) orders.add('day-first');
    if (toNumber(next) > 12 && toNumber(first) <= 12) orders.add('month-first');
  }
  const [only] = orders;
  return orders.size === 1 && only ? only : null;
}

/** Undefined when the match is no date at all. */
function toDayOf(
  kind: (typeof patterns)[number]['order'],
  [all, a = '', b = '', c = '', d = '']: RegExpExecArray,
  order: DayOrder | null,
): string | null | undefined {
  switch (kind) {
    case 'ymd':
      return toDay(toNumber(a), toNumber(c), toNumber(d), /[۰-۹]/.test(all)) ?? undefined;
    case 'ymd-signs':
      return toDay(toNumber(a), toNumber(b), toNumber(c)) ?? undefined;
    case 'dmy':
      return toDay(toNumber(c), toNumber(b), toNumber(a)) ?? undefined;
    case 'dMy':
      return namedDay(c, b, a);
    case 'Mdy':
      return namedDay(c, a, b);
    case 'yMd':
      return namedDay(a, b, c);
    case 'numbers':
      return numberedDay(toNumber(a), toNumber(c), toNumber(d), b === '.' ? 'day-first' : order);
  }
}

function namedDay(year: string, month: string, day: string): string | undefined {
  const name = foldName(month);
  const number = monthNames.get(name);
  if (number) return toDay(toNumber(year), number, toNumber(day)) ?? undefined;
  const iranian = iranianMonthNames.get(name);
  return iranian ? (fromIranian(toNumber(year), iranian, toNumber(day)) ?? undefined) : undefined;
}

function numberedDay(
  first: number,
  next: number,
  year: number,
  order: DayOrder | null,
): string | null | undefined {
  const asDayFirst = toDay(year, next, first);
  const asMonthFirst = toDay(year, first, next);
  if (!asDayFirst && !asMonthFirst) return undefined;
  if (!asDayFirst || !asMonthFirst || asDayFirst === asMonthFirst) return asDayFirst ?? asMonthFirst;
  if (order === null) return null;
  return order === 'day-first' ? asDayFirst : asMonthFirst;
}

function toNumber(digits = ''): number {
  return Number(
    digits
      .replace(/[٠-٩]/g, (sign) => String(sign.charCodeAt(0) - 0x660))
      .replace(/[۰-۹]/g, (sign) => String(sign.charCodeAt(0) - 0x6f0)),
  );
}

function toDay(year: number, month: number, day: number, isPersian = false): string | null {
  if (isPersian && year < 1500) return fromIranian(year, month, day);
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year > 1500 && year < 2200 ? date.toISOString().slice(0, 10) : null;
}

const iranianCalendar = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/** A day of Iran's calendar, whose year begins around 21 March; null if there is no such day. */
function fromIranian(year: number, month: number, day: number): string | null {
  if (year < 1200 || year > 1500 || month < 1 || month > 12) return null;
  const before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
  const near = Date.UTC(year + 621, 2, 20) + (before + day) * 86_400_000;
  for (const shift of [0, -1, 1, -2, 2]) {
    const date = new Date(near + shift * 86_400_000);
    const parts = new Map(iranianCalendar.formatToParts(date).map(({ type, value }) => [type, value]));
    const read = ['year', 'month', 'day'].map((part) => Number.parseInt(parts.get(part as 'year') ?? '', 10));
    if (read[0] === year && read[1] === month && read[2] === day) return date.toISOString().slice(0, 10);
  }
  return null;
}
