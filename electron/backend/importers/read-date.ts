import * as chrono from 'chrono-node';

/**
 * The day that a short text names and nothing else, as `YYYY-MM-DD`, or null. `03/04/2024` is null: it names two days.
 * A time of day and a weekday may stand beside the date.
 */
export function readDate(text: string): string | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:\b|T)/.exec(text.trim());
  if (iso) return toDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (text.length > 80 || /^\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/.test(text)) return null;
  const [found, ...others] = chrono.strict.parse(text, new Date(Date.UTC(2000, 0, 1, 12)));
  if (!found || others.length > 0) return null;
  const rest = text.replace(found.text, '').replace(/[\s,.|·•–—-]|\bat\b|\bUTC\b|\bGMT\b/gu, '');
  const { start } = found;
  const isWhole = start.isCertain('year') && start.isCertain('month') && start.isCertain('day');
  if (rest || !isWhole || found.end) return null;
  return toDay(start.get('year'), start.get('month'), start.get('day'));
}

function toDay(year: number | null, month: number | null, day: number | null): string | null {
  if (!year || !month || !day) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year > 1400 && year < 2200 ? date.toISOString().slice(0, 10) : null;
}
