/** Languages whose names of the months are known, as far as no two of them mean different months by one name. */
const languages = [
  ...[
    'en',
    'en-GB',
    'fr',
    'es',
    'de',
    'it',
    'pt',
    'nl',
    'ca',
    'gl',
    'ro',
    'sv',
    'da',
    'nb',
    'fi',
    'pl',
    'cs',
    'sk',
    'hu',
    'el',
    'sq',
    'vi',
  ],
  ...[
    'ru',
    'uk',
    'bg',
    'sr',
    'mk',
    'tr',
    'az',
    'kk',
    'uz',
    'id',
    'ms',
    'sw',
    'ka',
    'hy',
    'hi',
    'bn',
    'ur',
    'ps',
    'ckb',
    'ku',
    'so',
    'am',
  ],
  // Arabic names them in five ways: as Egypt does, as the Levant and Iraq do, and as the three Maghreb countries do.
  ...['ar-EG', 'ar-SY', 'ar-MA', 'ar-DZ', 'ar-TN', 'he', 'fa-u-ca-gregory'],
];

/** The months of a calendar by their names in many languages, folded by `foldName`; from 1. */
export const monthNames: ReadonlyMap<string, number> = nameMonths(languages, Date.UTC(2001, 0, 15));

/** The months of Iran's calendar, in Persian and in Latin letters. Its year begins in March. */
export const iranianMonthNames: ReadonlyMap<string, number> = new Map([
  ...nameMonths(['fa-u-ca-persian'], Date.UTC(2001, 3, 1)),
  ...nameMonths(['en-u-ca-persian'], Date.UTC(2001, 3, 1)),
]);

/** The names of the days of the week in those languages, folded. */
export const weekdayNames: ReadonlySet<string> = nameWeekdays();

/** A name in lower case without marks and stops, so that `févr.` and `Fevr` are one. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\u200b-\u200f]/gu, '')
    .toLowerCase()
    .replace(/^ב(?=\p{Script=Hebrew}{3})/u, '')
    .replace(/[.,'’]/g, '')
    .trim();
}

function nameMonths(tags: readonly string[], from: number): Map<string, number> {
  const names = new Map<string, number>();
  const clashes = new Set<string>();
  for (const tag of tags) {
    for (const month of ['long', 'short'] as const) {
      // With a day beside it, a month stands in the case that dates use.
      for (const options of [{ month }, { day: 'numeric', month }] as const) {
        const format = new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
        for (let i = 0; i < 12; i++) {
          const parts = format.formatToParts(from + i * 30.44 * 24 * 3_600_000);
          const name = foldName(parts.find(({ type }) => type === 'month')?.value ?? '');
          if (name.length < 2 || /\d/.test(name)) continue;
          const known = names.get(name);
          if (known !== undefined && known !== i + 1) clashes.add(name);
          else names.set(name, i + 1);
        }
      }
    }
  }
  for (const name of clashes) names.delete(name);
  if (tags.includes('en')) names.set('sept', 9);
  return names;
}

function nameWeekdays(): Set<string> {
  const names = new Set<string>();
  for (const tag of languages) {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(tag, { weekday, timeZone: 'UTC' });
      for (let day = 1; day <= 7; day++) names.add(foldName(format.format(Date.UTC(2001, 0, day))));
    }
  }
  return names;
}
