const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A partial date as it is read: `22 Feb 2024`, `Feb 2024` or `2024`; an unknown one is `No date`. */
export function showPartialDate(date: string | null): string {
  if (date === null) return 'No date';
  const [year, month, day] = date.split('-');
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}

/**
 * The partial date that a user typed, as the library keeps it: from `2024-02-22`, `22 Feb 2024`, `February 2024`
 * or `2024`. Null if it is none of these, or no day of the calendar. `3/4/2024` is not guessed at.
 */
export function parsePartialDate(text: string): string | null {
  const numbers = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(text.trim());
  if (numbers) return checked(numbers[1], numbers[2], numbers[3]);
  const words = /^(?:(\d{1,2})\s+)?(\p{L}{3,9})\.?,?\s+(\d{4})$/u.exec(text.trim());
  if (!words) return null;
  const typed = words[2]?.toLowerCase() ?? '';
  const month = months.findIndex((_, index) => monthName(index).startsWith(typed)) + 1;
  return month === 0 ? null : checked(words[3], String(month), words[1]);
}

const monthName = (index: number): string =>
  new Date(Date.UTC(2000, index, 1))
    .toLocaleDateString('en', { month: 'long', timeZone: 'UTC' })
    .toLowerCase();

function checked(year = '', month?: string, day?: string): string | null {
  const parts = [year, ...(month ? [month.padStart(2, '0')] : []), ...(day ? [day.padStart(2, '0')] : [])];
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  const isReal = date.getUTCMonth() === Number(month ?? 1) - 1 && date.getUTCDate() === Number(day ?? 1);
  return isReal ? parts.join('-') : null;
}
